import type { FiguresQuery } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { invalid } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { periodOf } from '../figures/period.ts';

/**
 * The month a commissioner asks for: one, whole, and over. Of two periods that overlap, or one that still grows, the
 * difference would give away a number that is too small to show (R120). Throws 422 in words.
 */
export function monthOf({ clock }: Pick<Deps, 'clock'>, query: unknown): FiguresQuery {
  const days = periodOf(query);
  const first = Temporal.PlainDate.from(days.from);
  const last = first.with({ day: first.daysInMonth }).toString();
  const whole = first.day === 1 && days.to === last;
  if (!whole || last >= londonToday(clock.now()).date)
    throw invalid([{ path: 'from', message: 'Choose one whole month that is over' }]);
  return days;
}
