import type { Alarm, AlarmNotice, Alarms, Attempt } from '@frontdoor/contract';
import type { Reader, Vault } from '@frontdoor/database';
import { type Hearer, hears, maySeeRestricted } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import type { FlagContent, RowContent } from '../consultations/content.ts';
import { flagsOf } from '../consultations/detail-store.ts';
import { clinicianFirst } from '../consultations/hidden.ts';
import { type OnDuty, onDuty } from '../duty/on-duty.ts';
import { safetySettings } from '../safety-settings/read.ts';
import type { Staff } from '../staff/guards.ts';
import { nameOf, type Roster, rosterOf } from '../staff/roster.ts';
import type { NoticeContent } from './sound.ts';
import { type AlarmRow, attemptsOf, type NoticeRow, noticesOf, openAlarms } from './store.ts';

type ListDeps = Pick<Deps, 'database' | 'clock' | 'calendar'>;

/** Every open alarm, the one to act on first at the top: unclaimed, on the highest rung, waiting the longest. */
export async function listAlarms(deps: ListDeps, staff: Staff): Promise<Alarms> {
  const { database, clock, calendar } = deps;
  const organisation = staff.organisation.id;
  const roster = await rosterOf(deps, organisation);
  return database.read(organisation, async (reader) => {
    const people = await onDuty(reader, database.vault, clock.now(), calendar);
    const who = hearerOf(people, staff);
    const alarms = await show(reader, { vault: database.vault, staff, roster, who });
    return { alarms, onDuty: who === 'duty' };
  });
}

function hearerOf({ duty, second }: OnDuty, { member }: Staff): Hearer {
  if (duty?.member === member.id) return 'duty';
  return second?.member === member.id ? 'second' : 'other';
}

type Known = { vault: Vault; staff: Staff; roster: Roster; who: Hearer };

async function show(reader: Reader, known: Known): Promise<Alarm[]> {
  const { vault, staff } = known;
  const open = await openAlarms(reader);
  if (open.length === 0) return [];
  const seesAll = maySeeRestricted(staff, await safetySettings(reader));
  const notices = await noticesOf(
    reader,
    open.map(({ alarm }) => alarm.id),
  );
  const attempts = await attemptsNow(reader, known, open);
  const shown: Alarm[] = [];
  for (const { alarm, row, restricted } of open) {
    const { name, birthDate } = JSON.parse(vault.unseal(reader.organisation, row)) as RowContent;
    shown.push({
      ...standing(alarm, known),
      name,
      birthDate,
      title: await titleOf(reader, known, { alarm, hidden: restricted && !seesAll, seesAll }),
      notices: notices.filter((each) => each.alarm === alarm.id).map((each) => showNotice(vault, each)),
      attempts: attempts.get(alarm.id) ?? [],
    });
  }
  return [
    ...shown.filter(({ state }) => state === 'raised'),
    ...shown.filter(({ state }) => state !== 'raised'),
  ];
}

function standing(alarm: AlarmRow, { roster, who }: Known) {
  const { id, consultation, raisedAt, raisedOpen, rung, nextAt, claimedAt, quietUntil } = alarm;
  const claimedBy = alarm.claimedBy ? { id: alarm.claimedBy, name: nameOf(roster, alarm.claimedBy) } : null;
  const state = alarm.state as Alarm['state'];
  const sounding = state === 'raised' && hears(rung, who);
  const when = { raisedAt, raisedOpen, rung, nextAt, claimedAt, quietUntil };
  return { id, consultation, state, ...when, claimedBy, sounding };
}

/** The first of the red flags that raised it last: of several at once the most urgent comes first, as in the list. */
async function titleOf(
  reader: Reader,
  { vault }: Known,
  { alarm, hidden, seesAll }: { alarm: AlarmRow; hidden: boolean; seesAll: boolean },
): Promise<string> {
  if (hidden) return clinicianFirst;
  const flags = await flagsOf(reader, alarm.consultation);
  // One that was raised while this was read hides it as well (S27).
  if (!seesAll && flags.some(({ destination }) => destination === 'safeguarding')) return clinicianFirst;
  const red = flags.filter(({ level }) => level === 'red');
  const shown = red.find(({ raisedAt }) => raisedAt === red.at(-1)?.raisedAt);
  return shown ? (JSON.parse(vault.unseal(reader.organisation, shown.words)) as FlagContent).title : '';
}

function showNotice(vault: Vault, notice: NoticeRow): AlarmNotice {
  const { name } = JSON.parse(vault.unseal(notice.organisation, notice.content)) as NoticeContent;
  return {
    to: notice.recipient as AlarmNotice['to'],
    name,
    channel: notice.channel as AlarmNotice['channel'],
    state: notice.state as AlarmNotice['state'],
    at: notice.settledAt ?? notice.createdAt,
  };
}

/** What was tried to reach each patient (S39), by alarm. */
async function attemptsNow(
  reader: Reader,
  { vault, roster }: Known,
  open: { alarm: AlarmRow }[],
): Promise<Map<string, Alarm['attempts']>> {
  const rows = await attemptsOf(
    reader,
    open.map(({ alarm }) => alarm.consultation),
  );
  const attempts = new Map<string, Alarm['attempts']>();
  for (const { at, actor, detail } of rows) {
    const { alarm, kind } = JSON.parse(vault.unseal(reader.organisation, detail!)) as {
      alarm: string;
    } & Attempt;
    attempts.set(alarm, [...(attempts.get(alarm) ?? []), { at, who: nameOf(roster, actor), kind }]);
  }
  return attempts;
}
