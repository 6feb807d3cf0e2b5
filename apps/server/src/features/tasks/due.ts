import { atLondon, type Calendar, coreMinutesAfter } from '@frontdoor/hours';
import { dueFor } from '../consultations/due.ts';

/** An urgent call waits no longer than this. Minutes of core hours [M]. */
const urgentWithin = 30;

/**
 * By when a task that is opened at `at` is to be done: half an hour of core hours when urgent, and never later than the
 * end of the core hours it falls in. Milliseconds since 1970.
 */
export function taskDueAt(calendar: Calendar, { urgent, at }: { urgent: boolean; at: number }): number {
  const { dueAt } = dueFor(at, 'urgent', calendar);
  if (!urgent) return dueAt;
  return Math.min(dueAt, coreMinutesAfter(atLondon(at), urgentWithin, calendar).epochMilliseconds);
}
