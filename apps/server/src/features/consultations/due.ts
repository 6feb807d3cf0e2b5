import type { Urgency } from '@frontdoor/contract';
import { atLondon, type Calendar, dueTime } from '@frontdoor/hours';

/** Stands in the due column when nothing is due: sorts last. 1 January 9999. */
export const noDue = Date.UTC(9999, 0, 1);

/** When something received at `at` is due, and by which dated rule (R53, R54). */
export function dueFor(at: number, urgency: Urgency, calendar: Calendar): { dueAt: number; dueRule: string } {
  const { due, rule } = dueTime({ received: atLondon(at), urgency, calendar });
  return { dueAt: due.epochMilliseconds, dueRule: rule.id };
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
