import type { Alarms, EndAlarm } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { atLondon, inCoreHours } from '@frontdoor/hours';
import { goesOn, lacksOf, mayEndAlarm } from '@frontdoor/safety';
import { invalid, notAllowed } from '../../platform/problem.ts';
import { lastOf } from '../audit/store.ts';
import { flagsOf } from '../consultations/detail-store.ts';
import { cancelOutbox } from '../outbox/store.ts';
import type { Staff } from '../staff/guards.ts';
import type { Roster } from '../staff/roster.ts';
import { type AlarmAct, type AlarmDeps, actOnAlarm } from './act.ts';
import { raiseAlarm } from './raise.ts';
import type { AlarmRow } from './store.ts';

/**
 * Ends an alarm, the one way there is: by recording which of the five acts was done (S1), by who may (S33). A red flag
 * that came while they acted on another has an alarm of its own from then on.
 */
export function endAlarm(deps: AlarmDeps, which: AlarmAct, given: EndAlarm): Promise<Alarms> {
  const { vault } = deps.database;
  const { member } = which.staff;
  const leave = mayEndAlarm(member.role, given.act);
  return actOnAlarm(deps, which, async ({ tx, alarm, now, roster }) => {
    if (!leave.ok) throw notAllowed(leave.why);
    const { act, text, service, person } = given;
    const decidedBy = deciderOf(given, which.staff);
    const decider = decidedBy === null ? null : roleOf(roster, decidedBy);
    const lacks = lacksOf({ act, service, person, decidedBy: decider }, openNow(deps, now));
    if (lacks.length > 0) throw invalid(lacks);
    const said = { text, service, person, decidedBy };
    await cancelOutbox(tx, { kind: 'alarm', subject: alarm.id }, now);
    return {
      set: {
        state: 'ended',
        nextAt: null,
        quietUntil: null,
        endedAt: now,
        endedBy: member.id,
        act,
        detail: vault.seal(tx.organisation, JSON.stringify(said)),
      },
      action: 'alarm-ended',
      detail: { alarm: alarm.id, act, ...said },
      after: () => goOnWith(deps, tx, { alarm, by: member.id, now }),
    };
  });
}

async function goOnWith(
  deps: AlarmDeps,
  tx: Tx,
  { alarm, by, now }: { alarm: AlarmRow; by: string; now: number },
): Promise<void> {
  const { consultation, raisedAt } = alarm;
  const flaggedAt = (await flagsOf(tx, consultation)).findLast(({ level }) => level === 'red')?.raisedAt ?? 0;
  const theirs = await lastOf(tx, consultation, 'alarm-claimed', by);
  const claims = [alarm.claimedAt, theirs].filter((at) => at !== null && at >= raisedAt);
  const claimedAt = claims.length === 0 ? null : Math.max(...(claims as number[]));
  if (!goesOn({ raisedAt, flaggedAt, claimedAt }, now)) return;
  // As of the flag: one of core hours alarms after them too (S3).
  await raiseAlarm(deps, tx, { consultation, at: flaggedAt });
}

function openNow({ calendar }: AlarmDeps, now: number): boolean {
  return inCoreHours(atLondon(now), calendar);
}

/** Of a patient who was not reached: who decided what then. A clinician who names nobody decided. */
function deciderOf({ act, decidedBy }: EndAlarm, { member }: Staff): string | null {
  if (act !== 'not-reached') return null;
  return decidedBy ?? (member.role === 'clinician' ? member.id : null);
}

/** Null for somebody who does not work here. */
function roleOf(roster: Roster, id: string) {
  const member = roster.members.get(id);
  return member?.active ? member.role : null;
}
