import type { Calendar } from './calendar.ts';
import { currentCorePeriod, nextCorePeriod } from './core-hours.ts';

/** What came while closed waits no longer than this after opening, whatever its level (S5, S31a). Minutes. */
const AFTER_OPENING = 60;
const MINUTE = 60_000;

/**
 * By when a named person must have looked at something and given it an urgency (S5).
 *
 * Received in core hours, only core minutes count: what comes at 18:20 goes on at the next opening. Received while
 * closed, it is an hour after that opening, on a bank holiday weekend as on any night.
 * @param received when it arrived, by its own receipt
 * @param minutes of core hours, at least 1: the practice's setting, or fewer for what is flagged (S7)
 */
export function firstLookDue({
  received,
  minutes,
  calendar,
}: {
  received: Temporal.ZonedDateTime;
  minutes: number;
  calendar: Calendar;
}): Temporal.ZonedDateTime {
  const open = inCoreHours(received, calendar);
  return coreMinutesAfter(received, open ? minutes : AFTER_OPENING, calendar);
}

/** Whether an instant lies within core hours: at 08:00 yes, at 18:30 no (R53). */
export function inCoreHours(at: Temporal.ZonedDateTime, calendar: Calendar): boolean {
  return currentCorePeriod(at, calendar) !== null;
}

/** Whether any part of a stretch lies in core hours (R9). */
export function touchesCoreHours(
  start: Temporal.ZonedDateTime,
  end: Temporal.ZonedDateTime,
  calendar: Calendar,
): boolean {
  const first = inCoreHours(start, calendar) ? start : nextCorePeriod(start, calendar).start;
  return first.epochMilliseconds < end.epochMilliseconds;
}

/** When so many minutes of core hours have passed since an instant; nights, weekends and bank holidays are no minutes. */
export function coreMinutesAfter(
  at: Temporal.ZonedDateTime,
  minutes: number,
  calendar: Calendar,
): Temporal.ZonedDateTime {
  let period = currentCorePeriod(at, calendar);
  let from = at;
  let left = minutes * MINUTE;
  for (;;) {
    if (period) {
      const lasts = period.end.epochMilliseconds - from.epochMilliseconds;
      if (left <= lasts) return from.add({ milliseconds: left });
      left -= lasts;
    }
    period = nextCorePeriod(from, calendar);
    from = period.start;
  }
}
