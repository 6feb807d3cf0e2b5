import type { Delayed, DelayVideo } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import { logChange } from '../audit/log.ts';
import type { Staff } from '../staff/guards.ts';
import { dayBounds } from './list.ts';
import { callsBetween, updateCall } from './store.ts';

/**
 * Everybody who still waits for this clinician today is told that they run so many minutes late, or on time again
 * (E00071). It stands on their pages; nobody is written to. Gives how many calls it is said in.
 */
export function delayCalls(
  { database, clock, live }: Pick<Deps, 'database' | 'clock' | 'live'>,
  { organisation, member }: Staff,
  { clinician, minutes }: DelayVideo,
): Promise<Delayed> {
  return database.within(organisation.id, async (tx) => {
    const now = clock.now();
    const today = dayBounds(londonToday(now).date);
    const waiting = (await callsBetween(tx, { ...today, clinician })).filter(
      ({ state }) => state === 'invited',
    );
    const delayMinutes = minutes === 0 ? null : minutes;
    for (const call of waiting) {
      const delaySaidAt = delayMinutes === null ? null : now;
      await updateCall(tx, call, { delayMinutes, delaySaidAt, changedAt: now });
      const { id, consultation } = call;
      const detail = { call: id, minutes };
      const action = 'video-delayed';
      await logChange(tx, database.vault, { at: now, actor: member.id, action, consultation, detail });
      tx.afterCommit(() => {
        live.callChanged(organisation.id, id, 'room');
        live.changed(organisation.id, consultation);
      });
    }
    return { calls: waiting.length };
  });
}
