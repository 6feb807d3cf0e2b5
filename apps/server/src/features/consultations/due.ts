import type { Urgency } from '@frontdoor/contract';
import { atLondon, type Calendar, dueTime } from '@frontdoor/hours';

/** Stands in the due column when nothing is due: sorts last. 1 January 9999. */
export const noDue = Date.UTC(9999, 0, 1);

type Due = { dueAt: number; dueRule: string };

const minute = 60_000;
const kept = new WeakMap<Calendar, Map<Urgency, Due & { minute: number }>>();

/**
 * When something received at `at` is due, and by which dated rule (R53, R54). Worked out once for all that is received in
 * a minute: core hours, days and rules begin and end with one.
 */
export function dueFor(at: number, urgency: Urgency, calendar: Calendar): Due {
  const known = kept.get(calendar) ?? new Map<Urgency, Due & { minute: number }>();
  kept.set(calendar, known);
  const thisMinute = Math.floor(at / minute);
  let last = known.get(urgency);
  if (last?.minute !== thisMinute) {
    const { due, rule } = dueTime({ received: atLondon(at), urgency, calendar });
    last = { minute: thisMinute, dueAt: due.epochMilliseconds, dueRule: rule.id };
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
