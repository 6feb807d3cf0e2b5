import { type Calendar, isWorking } from './calendar.ts';
import { dayNumber, dayOf, dayOn, type LondonDay, type Period } from './london-day.ts';

/** Core hours of the GP contract, local time: [08:00, 18:30) on every working day (R1, R53). */
export const CORE_FROM = '08:00';
export const CORE_TO = '18:30';

/** The core hours of a date, or null on a day that has none. Local time stands on clock-change days too (R6). */
export function coreHoursOn(date: Temporal.PlainDate, calendar: Calendar): Period | null {
  return coreHours(dayOn(date), calendar);
}

/** The core-hours period in which an instant lies, or null: exactly 08:00 does, exactly 18:30 does not (R53). */
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

function coreHours(day: LondonDay, calendar: Calendar): Period | null {
  return isWorking(day, calendar) ? { start: day.at(CORE_FROM), end: day.at(CORE_TO) } : null;
}
