import type { Alarms } from '@frontdoor/contract';
import { atLondon, sayTime } from '@frontdoor/hours';
import { afterClaim } from '@frontdoor/safety';
import { Problem } from '../../platform/problem.ts';
import { moveOutbox } from '../outbox/store.ts';
import { outOfHoursContact } from '../safety-settings/read.ts';
import { nameOf } from '../staff/roster.ts';
import { type AlarmAct, type AlarmDeps, actOnAlarm } from './act.ts';
import { factsOf } from './facts.ts';

/**
 * "I have it" (S1): names a person and quiets the alarm for 10 minutes, after which it goes on at the next rung. Said
 * again by the same person it changes nothing: an alarm cannot be snoozed (S33).
 */
export function claimAlarm(deps: AlarmDeps, which: AlarmAct): Promise<Alarms> {
  const me = which.staff.member.id;
  return actOnAlarm(deps, which, async ({ tx, alarm, now, roster }) => {
    if (alarm.claimedBy === me) return null;
    if (alarm.claimedBy !== null) throw taken(nameOf(roster, alarm.claimedBy), alarm.claimedAt!);
    const contact = (await outOfHoursContact(tx, deps.database.vault)) !== null;
    const claim = afterClaim(factsOf(alarm, deps.calendar), now, contact);
    await moveOutbox(tx, { kind: 'alarm', subject: alarm.id }, claim.nextAt);
    return {
      set: { state: 'claimed', claimedBy: me, claimedAt: now, ...claim },
      action: 'alarm-claimed',
      detail: { alarm: alarm.id },
    };
  });
}

const taken = (who: string, at: number) =>
  new Problem(
    409,
    'alarm-claimed',
    `${who} has it`,
    `${who} said “I have it” at ${sayTime(atLondon(at))}. If you acted on it too, record what you did.`,
  );
