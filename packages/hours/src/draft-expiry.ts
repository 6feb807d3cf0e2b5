import type { Calendar } from './calendar.ts';
import { dayNumber, dayOf } from './london-day.ts';
import { asWeek, openOn, type RouteHours } from './route-hours.ts';

const DAYS_AHEAD = 366;

/**
 * When an unfinished form may be deleted: the later of 24 hours and the midnight that ends the next day on which the
 * form is open (S31c), so that what was begun on Christmas Eve can be sent on the first morning back.
 * @param begun when the draft was begun or last changed
 */
export function draftExpiry(
  begun: Temporal.ZonedDateTime,
  hours: RouteHours,
  calendar: Calendar,
): Temporal.ZonedDateTime {
  const aDayLater = begun.add({ hours: 24 });
  const week = asWeek(hours);
  const today = dayOf(begun).number;
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
    const day = dayNumber(today + ahead);
    if (openOn(day, week, calendar).length === 0) continue;
    const endOfDay = day.at('24:00');
    return Temporal.ZonedDateTime.compare(endOfDay, aDayLater) > 0 ? endOfDay : aDayLater;
  }
  return aDayLater;
}
