import type { Alarm, Alarms, DutyPerson } from '@frontdoor/contract';
import { eq } from 'drizzle-orm';
import { SendFault, type Transports } from '../../apps/server/src/features/outbox/transports.ts';
import { type Outbox, startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { duty, goLive, second } from './live.ts';
import { chestPain, type Desk, type StaffSite, sent } from './staff-site.ts';

/** Red, as the rules and the emergency list raise it. */
const red = { ...chestPain, source: 'list', reason: '' } as const;

/** Everybody who was told of an alarm, and when; messages to patients and about clocks are left out. */
export type Told = { to: string; at: string; text: string };

export type Ringing = {
  told: Told[];
  /** Addresses that bounce, and how. */
  bounces: Map<string, SendFault>;
  outbox: Outbox;
  transports: Transports;
  /** Lets the clock run to an ISO time, a minute at a time, doing what is due. */
  until(iso: string): Promise<void>;
  /** Who was told, at which London times, as `10:00 duty@example.org`. */
  calls(): string[];
};

export const saidNo = new SendFault('EENVELOPE 550', true);

/** An outbox whose messages are kept here, with a text service or without. */
export function ringingSite(site: StaffSite, { texts = false }: { texts?: boolean } = {}): Ringing {
  const told: Told[] = [];
  const bounces = new Map<string, SendFault>();
  const take = async (to: string, text: string) => {
    if (!text.includes('something needs you now')) return;
    const fault = bounces.get(to);
    if (fault) throw fault;
    told.push({ to, at: londonTime(site.clock.now()), text });
  };
  const transports: Transports = {
    email: ({ to, text }) => take(to, text),
    text: texts ? ({ to, text }) => take(to, text) : null,
    close: () => {},
  };
  const outbox = startOutbox(site.deps, transports, outboxKinds);
  return {
    told,
    bounces,
    outbox,
    transports,
    calls: () => told.map(({ at, to }) => `${at} ${to}`),
    async until(iso) {
      const end = Date.parse(iso);
      await outbox.runDue();
      while (site.clock.now() < end) {
        site.clock.advance(Math.min(60_000, end - site.clock.now()));
        await outbox.runDue();
      }
    },
  };
}

function londonTime(ms: number): string {
  const day = { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' } as const;
  return new Date(ms).toLocaleString('en-GB', day).replace(/^\w+ /, (weekday) => weekday);
}

/** Sends a request with a red flag and gives its id. */
export function sentRed(site: StaffSite, changes: Parameters<typeof sent>[1] = {}): Promise<string> {
  return sent(site, { flags: [red], ...changes });
}

/** The alarm of one request, as a member's screen shows it; null once it has ended. */
export async function alarmOf(desk: Desk, consultation: string): Promise<Alarm | null> {
  const { alarms } = (await desk.get('/api/elm-tree/alarms')).body as Alarms;
  return alarms.find((alarm) => alarm.consultation === consultation) ?? null;
}

/** Puts a surgery's own members into its rota all week. */
export function putOnDuty(
  site: StaffSite,
  changes: { duty?: Partial<DutyPerson>; second?: Partial<DutyPerson> },
): Promise<void> {
  const people = { duty: { ...duty, ...changes.duty }, second: { ...second, ...changes.second } };
  return goLive(site.deps, { id: site.elmTree, slug: 'elm-tree' }, people);
}

/** Ends every alarm without an act, as no member of staff can: the next test begins with none. */
export async function endAll(site: StaffSite): Promise<void> {
  await site.deps.database.within(site.elmTree, async ({ q, t, organisation }) => {
    await q
      .update(t.alarm)
      .set({ endedAt: 0, nextAt: null, state: 'ended' })
      .where(eq(t.alarm.organisation, organisation));
    await q.update(t.outbox).set({ doneAt: 0 }).where(eq(t.outbox.organisation, organisation));
  });
}
