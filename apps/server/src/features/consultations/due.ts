import type { Urgency } from '@frontdoor/contract';
import { atLondon, type Calendar, dueTime } from '@frontdoor/hours';

/** Stands in the due column when nothing is due: sorts last. 1 January 9999. */
export const noDue = Date.UTC(9999, 0, 1);

type Due = { dueAt: number; dueRule: string };

/** Core hours, days and dated rules begin and end on one, whichever half of the year it is. Milliseconds. */
const halfHour = 30 * 60_000;
const kept = new WeakMap<Calendar, Map<Urgency, Due & { from: number }>>();

/**
 * When something received at `at` is due, and by which dated rule (R53, R54). Worked out once for all that is received in
 * half an hour.
 */
export function dueFor(at: number, urgency: Urgency, calendar: Calendar): Due {
  const known = kept.get(calendar) ?? new Map<Urgency, Due & { from: number }>();
  kept.set(calendar, known);
  const from = Math.floor(at / halfHour);
  let last = known.get(urgency);
  if (last?.from !== from) {
    const { due, rule } = dueTime({ received: atLondon(at), urgency, calendar });
    last = { from, dueAt: due.epochMilliseconds, dueRule: rule.id };
    known.set(urgency, last);
  }
  return { dueAt: last.dueAt, dueRule: last.dueRule };
}

/** One thing the patient waits for an answer to: the request itself, or a later message (S31b). */
export type Waiting = { dueAt: number; dueRule: string };

/** The earliest due time nobody has met; a later message never moves an older one (S31b). */
export function earliest(waiting: Waiting[]): Waiting {
  const { dueAt, dueRule } = waiting.reduce((first, next) => (next.dueAt < first.dueAt ? next : first), {
    dueAt: noDue,
    dueRule: '',
  });
  // Only these two: what waits may be a whole row, and callers spread the answer into what they write.
  return { dueAt, dueRule };
}
