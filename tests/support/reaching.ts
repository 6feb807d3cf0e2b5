import type { Detail, Tasks } from '@frontdoor/contract';
import { SendFault, type Transports } from '../../apps/server/src/features/outbox/transports.ts';
import { type Outbox, startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import type { Desk, StaffSite } from './staff-site.ts';

/** One message that left: to whom, by which channel, and when in London, as `Fri 10:30`. */
export type Left = { to: string; channel: 'email' | 'text'; at: string; about: string };

export type Reaching = {
  /** What went to patients and carers. */
  left: Left[];
  /** What went to staff: the same, with the line it says. */
  told: Left[];
  /** Addresses that take nothing. */
  bounces: Set<string>;
  outbox: Outbox;
  /** Lets the clock jump to an ISO time, and does what is due. */
  at(iso: string): Promise<void>;
  /** What went to an address, as `Fri 10:30 text`. */
  to(address: string): string[];
  /** Whom staff messages went to since they were last asked for, as `Fri 17:30 duty@example.org: an answer is due soon`. */
  calls(): string[];
};

/** An outbox whose messages are kept here, with texts. */
export function reachingSite(site: StaffSite): Reaching {
  const left: Left[] = [];
  const told: Left[] = [];
  const bounces = new Set<string>();
  const take = async (channel: Left['channel'], to: string, text: string) => {
    if (bounces.has(to)) throw new SendFault('EENVELOPE 550', true);
    const at = londonTime(site.clock.now());
    const said = /^Frontdoor at [^:]+: ([^.]+)\./.exec(text)?.[1];
    if (said) told.push({ to, channel, at, about: said });
    else left.push({ to, channel, at, about: text });
  };
  const transports: Transports = {
    email: ({ to, text }) => take('email', to, text),
    text: ({ to, text }) => take('text', to, text),
    close: () => {},
  };
  const outbox = startOutbox(site.deps, transports, outboxKinds);
  return {
    left,
    told,
    bounces,
    outbox,
    async at(iso) {
      site.clock.set(iso);
      await outbox.runDue();
    },
    to: (address) => left.filter(({ to }) => to === address).map(({ at, channel }) => `${at} ${channel}`),
    calls: () => told.splice(0).map(({ at, to, about }) => `${at} ${to}: ${about}`),
  };
}

function londonTime(ms: number): string {
  const day = { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' } as const;
  return new Date(ms).toLocaleString('en-GB', day);
}

/** What the timeline says Frontdoor did, without the messages that left. */
export const stepsOf = ({ timeline }: Detail): string[] =>
  timeline
    .filter(
      ({ who, what }) => who === 'Frontdoor' && !/^(Sent|Did not send|Could not send|It arrived)/.test(what),
    )
    .map(({ what }) => what);

/** The open tasks of one request, as the page of all tasks shows them. */
export async function tasksFor(desk: Desk, consultation: string): Promise<Tasks['items']> {
  const { items } = (await desk.get('/api/elm-tree/tasks')).body as Tasks;
  return items.filter((task) => task.consultation === consultation);
}
