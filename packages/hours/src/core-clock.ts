import type { Calendar } from './calendar.ts';
import { coreHoursOn } from './core-hours.ts';
import { dayNumber, dayOf } from './london-day.ts';

const MINUTE = 60_000;

/** How many minutes of core hours have passed at an instant, in ms since 1970, counted from the clock's beginning. */
export type CoreClock = (at: number) => number;

/**
 * A clock that runs in core hours only: the difference of two readings is how long somebody waited (R53). It is made
 * once for a stretch of days, because thousands of waits are read off it; outside that stretch it stands still.
 * @param from the first day it covers
 * @param to an instant on the last day it covers
 */
export function coreClock(
  from: Temporal.ZonedDateTime,
  to: Temporal.ZonedDateTime,
  calendar: Calendar,
): CoreClock {
  const periods: { start: number; end: number; before: number }[] = [];
  let before = 0;
  for (let day = dayOf(from).number; day <= dayOf(to).number; day++) {
    const period = coreHoursOn(dayNumber(day).date, calendar);
    if (!period) continue;
    const [start, end] = [period.start.epochMilliseconds, period.end.epochMilliseconds];
    periods.push({ start, end, before });
    before += end - start;
  }
  return (at) => {
    const last = periods.findLast(({ start }) => start <= at);
    return last ? (last.before + Math.min(at, last.end) - last.start) / MINUTE : 0;
  };
}
