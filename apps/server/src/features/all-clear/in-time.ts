import type { Calendar } from '@frontdoor/hours';
import { dueFor } from '../consultations/due.ts';

/** An urgent request: when it came, was first answered, and was finished. Milliseconds since 1970. */
export type UrgentRow = { receivedAt: number; respondedAt: number | null; finishedAt: number | null };

/**
 * How many urgent requests were dealt with on the same day (R64), of those that were or whose day is over: what may
 * still be answered in time counts as neither. The same day ends with the core hours it came in, or the next ones.
 */
export function answeredInTime(
  rows: readonly UrgentRow[],
  { now, calendar }: { now: number; calendar: Calendar },
): { inTime: number; all: number } {
  let [inTime, all] = [0, 0];
  for (const { receivedAt, respondedAt, finishedAt } of rows) {
    const { dueAt } = dueFor(receivedAt, 'urgent', calendar);
    const dealtWith = respondedAt ?? finishedAt;
    if (dealtWith === null && now < dueAt) continue;
    all += 1;
    if (dealtWith !== null && dealtWith <= dueAt) inTime += 1;
  }
  return { inTime, all };
}
