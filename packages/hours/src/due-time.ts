import type { Calendar } from './calendar.ts';
import { currentCorePeriod, nextCorePeriod } from './core-hours.ts';
import { dayOf } from './london-day.ts';

export type Urgency = 'urgent' | 'soon' | 'routine';

/** One reading of the GP contract, kept for ever so that an old due time can be explained. */
export type DueRule = {
  /** Name and version; stored with the due time it gave. Never reused for another rule. */
  readonly id: string;
  readonly clock: 'urgent' | 'non-urgent';
  /** First London date of receipt to which it applies; null for the oldest. */
  readonly from: string | null;
  /** `same`: the period of receipt, or the next when received outside one. `next`: always the next. */
  readonly endOf: 'same' | 'next';
  /** What staff read. */
  readonly sentence: string;
};

/** Every rule, oldest first within a clock. A change of contract is a new row, never an edit (decision 0002). */
const dueRules: readonly DueRule[] = [
  {
    id: 'urgent-v1',
    clock: 'urgent',
    from: null,
    endOf: 'same',
    sentence:
      'An urgent request is due by the end of the core hours in which it was received, or by the end of the next ones if it was received outside core hours.',
  },
  {
    id: 'non-urgent-v1',
    clock: 'non-urgent',
    from: null,
    endOf: 'same',
    sentence:
      'A request received before 1 April 2026 is due by the end of the core hours in which it was received, or by the end of the next ones if it was received outside core hours.',
  },
  {
    id: 'non-urgent-v2',
    clock: 'non-urgent',
    from: '2026-04-01',
    endOf: 'next',
    sentence:
      'A request that is not urgent is due by the end of the first core hours that start after it was received.',
  },
];

/**
 * When a request, or a later message, must have had its response, and by which rule (R53, R54; S31).
 *
 * The hours and closures of a practice are no argument, because they never move a due time (R53).
 * @param received when it arrived, counted from its own receipt and never from an earlier one (S31b)
 * @param urgency `soon` and `routine` order the queue; both run on the contract's non-urgent clock
 * @returns the due time, always the end of a core-hours period, with its rule
 */
export function dueTime({
  received,
  urgency,
  calendar,
}: {
  received: Temporal.ZonedDateTime;
  urgency: Urgency;
  calendar: Calendar;
}): { due: Temporal.ZonedDateTime; rule: DueRule } {
  const rule = ruleFor(urgency === 'urgent' ? 'urgent' : 'non-urgent', dayOf(received).iso);
  const current = rule.endOf === 'same' ? currentCorePeriod(received, calendar) : null;
  return { due: (current ?? nextCorePeriod(received, calendar)).end, rule };
}

function ruleFor(clock: DueRule['clock'], date: string): DueRule {
  return dueRules.findLast((rule) => rule.clock === clock && (rule.from ?? '') <= date)!;
}
