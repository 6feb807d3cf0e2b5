import type { Alarms } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { notFound, Problem } from '../../platform/problem.ts';
import { type Action, logChange } from '../audit/log.ts';
import type { Staff } from '../staff/guards.ts';
import { nameOf, type Roster, rosterOf } from '../staff/roster.ts';
import { listAlarms } from './list.ts';
import { type AlarmRow, alarmById, updateAlarm } from './store.ts';

export type AlarmDeps = Pick<Deps, 'database' | 'clock' | 'calendar' | 'live'>;

/** Who does something to which alarm. */
export type AlarmAct = { staff: Staff; alarm: string };

type Decided = {
  /** Nothing where the alarm stands as it did. */
  set?: Partial<AlarmRow>;
  action: Action;
  detail: Record<string, unknown>;
  /** What goes on once that is written. */
  after?: () => Promise<void>;
};
type Around = { tx: Tx; alarm: AlarmRow; now: number; roster: Roster };

/**
 * Does one act of one member of staff on one open alarm, in one transaction, logs it and tells the open screens. Null
 * from `decide` is nothing to do. Answers every open alarm, as the screen shows them.
 */
export async function actOnAlarm(
  deps: AlarmDeps,
  { staff, alarm: id }: AlarmAct,
  decide: (around: Around) => Promise<Decided | null>,
): Promise<Alarms> {
  const { database, clock } = deps;
  const organisation = staff.organisation.id;
  const roster = await rosterOf(deps, organisation);
  await database.within(organisation, async (tx) => {
    const alarm = await alarmById(tx, id);
    if (!alarm) throw notFound();
    if (alarm.endedAt !== null) throw endedAlready(alarm, roster);
    const now = clock.now();
    const decided = await decide({ tx, alarm, now, roster });
    if (!decided) return;
    if (decided.set) await updateAlarm(tx, alarm, decided.set);
    const { consultation } = alarm;
    const { action, detail } = decided;
    await logChange(tx, database.vault, { at: now, actor: staff.member.id, action, consultation, detail });
    await decided.after?.();
    tx.afterCommit(() => deps.live.changed(organisation, consultation));
  });
  return listAlarms(deps, staff);
}

const endedAlready = ({ endedBy, endedAt }: AlarmRow, roster: Roster) =>
  new Problem(
    409,
    'alarm-ended',
    'This alarm has ended',
    `${nameOf(roster, endedBy!)} ended it at ${sayDayAndTime(atLondon(endedAt!))}. Nothing was changed.`,
  );
