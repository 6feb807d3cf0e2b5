import type { Ask } from '@frontdoor/contract';
import { LONDON } from '@frontdoor/hours';
import { invalid } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { expiryOf } from './times.ts';

/**
 * By when an answer is asked for: the end of that day in London, in ms since 1970; null where no day was said. Throws
 * 422 for a day that has passed, or on which it can no longer be answered.
 */
export function answerByOf(
  { answerBy, expiresDays }: Pick<Ask, 'answerBy' | 'expiresDays'>,
  now: number,
): number | null {
  if (answerBy === null) return null;
  const wrong = (message: string) => invalid([{ path: 'answerBy', message }]);
  if (answerBy < londonToday(now).date) throw wrong('Enter today, or a day to come');
  if (answerBy > londonToday(expiryOf(now, expiresDays)).date)
    throw wrong(
      'It can no longer be answered on that day. Enter an earlier day, or give them longer to answer',
    );
  return endOfDay(answerBy);
}

/** The last millisecond of a day of London, `YYYY-MM-DD`: whoever answers in the evening has answered by that day. */
export function endOfDay(day: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(LONDON).epochMilliseconds - 1;
}
