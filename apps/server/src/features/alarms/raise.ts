import { newId, type Tx } from '@frontdoor/database';
import { atLondon, inCoreHours } from '@frontdoor/hours';
import { rungToRepeat, soundsAt, waitsForOpening } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { logChange } from '../audit/log.ts';
import { addToOutbox } from '../outbox/add.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { moveOutbox } from '../outbox/store.ts';
import { outOfHoursContact } from '../safety-settings/read.ts';
import { factsOf } from './facts.ts';
import { openAlarmOf } from './open.ts';
import { type AlarmRow, insertAlarm, updateAlarm } from './store.ts';

type RaiseDeps = Pick<Deps, 'database' | 'calendar' | 'live'>;

/** A red flag was raised. `at` in ms since 1970; `rung` 2 for "I cannot make the call" (S4). */
export type Raise = { consultation: string; at: number; rung?: 1 | 2 };

/**
 * Raises the alarm of a request, with whatever raised its red flag. While one is open the flag joins it: nobody has it
 * any more, and it sounds again from the rung it had. In core hours it sounds at once; while closed at opening (S3).
 */
export async function raiseAlarm(deps: RaiseDeps, tx: Tx, raise: Raise): Promise<void> {
  const { database, calendar } = deps;
  const { consultation, at, rung: wanted = 1 } = raise;
  const contact = (await outOfHoursContact(tx, database.vault)) !== null;
  const before = await openAlarmOf(tx, consultation);
  // One red flag in core hours is enough for an alarm to go on after them.
  const raisedOpen = before?.raisedOpen || inCoreHours(atLondon(at), calendar);
  const raisedAt = before?.raisedAt ?? at;
  const facts = factsOf({ raisedAt, raisedOpen, rung: before?.rung ?? 0 }, calendar);
  const waits = waitsForOpening(facts, at);
  const rung = waits ? 0 : rungToRepeat(facts.rung, wanted);
  const now: Standing = { raisedOpen, rung, nextAt: soundsAt(facts, at, contact) };
  const id = before?.id ?? newId();
  if (before) await again(tx, before, now);
  else await anew(tx, { id, consultation, raisedAt: at, ...now });
  const detail = { alarm: id, again: before !== null, waits };
  await logChange(tx, database.vault, { at, actor: 'system', action: 'alarm-raised', consultation, detail });
  tx.afterCommit(() => {
    deps.live.changed(tx.organisation, consultation);
    ringOutbox(database, tx.organisation, 'alarm');
  });
}

/**
 * "I cannot make the call", chosen after the alarm was raised: the second contact is told at once (S4). Nothing changes
 * while closed, when somebody has it, or when that rung has sounded.
 */
export async function soundSecondRung(
  deps: RaiseDeps,
  tx: Tx,
  { consultation, at }: Pick<Raise, 'consultation' | 'at'>,
): Promise<void> {
  const alarm = await openAlarmOf(tx, consultation);
  if (alarm?.state !== 'raised' || alarm.rung >= 2) return;
  if (waitsForOpening(factsOf(alarm, deps.calendar), at)) return;
  await again(tx, alarm, { raisedOpen: alarm.raisedOpen, rung: rungToRepeat(alarm.rung, 2), nextAt: at });
  tx.afterCommit(() => ringOutbox(deps.database, tx.organisation, 'alarm'));
}

type Standing = { raisedOpen: boolean; rung: number; nextAt: number };

const nobodyHasIt = { state: 'raised', claimedBy: null, claimedAt: null, quietUntil: null } as const;

async function anew(
  tx: Tx,
  alarm: { id: string; consultation: string; raisedAt: number } & Standing,
): Promise<void> {
  const notEnded = { endedAt: null, endedBy: null, act: null, detail: null };
  await insertAlarm(tx, { ...alarm, ...nobodyHasIt, ...notEnded });
  await addToOutbox(tx, { kind: 'alarm', subject: alarm.id, runAt: alarm.nextAt });
}

async function again(tx: Tx, before: AlarmRow, now: Standing): Promise<void> {
  await updateAlarm(tx, before, { ...nobodyHasIt, ...now });
  await moveOutbox(tx, { kind: 'alarm', subject: before.id }, now.nextAt);
}
