import { type Calendar, isWorking } from './calendar.ts';
import { atLondon, dayNumber, dayOf, dayOn, type LondonDay, type Period } from './london-day.ts';

/** Core hours of the GP contract, local time: [08:00, 18:30) on every working day (R1, R53). */
export const CORE_FROM = '08:00';
export const CORE_TO = '18:30';

/** The core hours of a date, or null on a day that has none. Local time stands on clock-change days too (R6). */
export function coreHoursOn(date: Temporal.PlainDate, calendar: Calendar): Period | null {
  return coreHours(dayOn(date), calendar);
}

/** Whether an instant lies in core hours: exactly 08:00 does, exactly 18:30 does not (R53). */
export function inCoreHours(at: Temporal.ZonedDateTime, calendar: Calendar): boolean {
  return currentCorePeriod(at, calendar) !== null;
}

/** The core-hours period in which an instant lies, or null outside core hours. */
export function currentCorePeriod(at: Temporal.ZonedDateTime, calendar: Calendar): Period | null {
  const today = coreHours(dayOf(at), calendar);
  if (today === null) return null;
  const now = at.epochMilliseconds;
  return today.start.epochMilliseconds <= now && now < today.end.epochMilliseconds ? today : null;
}

/** The first core-hours period that starts after an instant: at 07:59 today's, at 08:00 that of the next working day. */
export function nextCorePeriod(at: Temporal.ZonedDateTime, calendar: Calendar): Period {
  for (let day = dayOf(at); ; day = dayNumber(day.number + 1)) {
    const period = coreHours(day, calendar);
    if (period && period.start.epochMilliseconds > at.epochMilliseconds) return period;
  }
}

/**
 * The first instant at which so many minutes of core hours have passed since `at`: 30 minutes after Friday 18:10
 * is Monday 08:10. No minutes at all is `at` itself, open or closed. For first looks (S5) and ladders (S31d).
 * @throws RangeError when the minutes are negative or not a number
 */
export function coreHoursAfter(
  at: Temporal.ZonedDateTime,
  minutes: number,
  calendar: Calendar,
): Temporal.ZonedDateTime {
  if (!(minutes >= 0 && minutes < Infinity)) throw new RangeError(`Cannot count ${minutes} minutes`);
  let left = minutes * 60_000;
  let now = at.epochMilliseconds;
  let period = currentCorePeriod(at, calendar);
  while (left > 0) {
    period ??= nextCorePeriod(atLondon(now), calendar);
    const begin = Math.max(now, period.start.epochMilliseconds);
    const counted = Math.min(left, period.end.epochMilliseconds - begin);
    left -= counted;
    now = begin + counted;
    period = null;
  }
  return atLondon(now);
}

function coreHours(day: LondonDay, calendar: Calendar): Period | null {
  return isWorking(day, calendar) ? { start: day.at(CORE_FROM), end: day.at(CORE_TO) } : null;
}
