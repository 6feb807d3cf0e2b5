import type { Calendar } from './calendar.ts';
import { currentCorePeriod } from './core-hours.ts';
import { dayNumber, dayOf } from './london-day.ts';
import { asWeek, coversOn, openOn, type RouteHours } from './route-hours.ts';

/** Who answers in place of the surgery. */
export type Cover = { readonly by: string; readonly number: string };

/**
 * How one route stands (S31e). `core`: open within the contract's core hours. `extra`: open beyond them, so answers may
 * go out and nothing is promised. `covered`: another service answers. `closed`: nobody does, unless `cover` says who.
 *
 * `until` is absent when no end is in sight, `opensAt` when no opening is: both look a year ahead.
 */
export type RouteState =
  | {
      readonly name: 'core' | 'extra';
      readonly open: true;
      readonly until?: Temporal.ZonedDateTime;
      readonly opensAt?: undefined;
      readonly cover?: undefined;
    }
  | {
      readonly name: 'covered' | 'closed';
      readonly open: false;
      /** When the cover ends; absent without one. */
      readonly until?: Temporal.ZonedDateTime;
      readonly opensAt?: Temporal.ZonedDateTime;
      readonly cover?: Cover;
    };

const DAYS_AHEAD = 366;

/**
 * Whether a route is open at an instant, until when, or when it opens next and who answers until then (R1, R13).
 * Periods that touch are one: open to midnight and again from midnight is open through the night.
 * @throws RangeError when a time of the hours is not `HH:MM`
 */
export function routeState(at: Temporal.ZonedDateTime, hours: RouteHours, calendar: Calendar): RouteState {
  const { open, until, opensAt } = openState(at, hours, calendar);
  if (open) {
    const name = currentCorePeriod(at, calendar) ? 'core' : 'extra';
    return until ? { name, open, until } : { name, open };
  }
  const later = opensAt ? { opensAt } : {};
  const now = at.epochMilliseconds;
  const cover = coversOn(dayOf(at), asWeek(hours), calendar).find(
    ({ start, end }) => start.epochMilliseconds <= now && now < end.epochMilliseconds,
  );
  if (!cover) return { name: 'closed', open, ...later };
  const { by, number, end } = cover;
  const shut = hours.closures?.some(({ start, end: ends }) => start <= now && now < ends) ?? false;
  return { name: shut ? 'closed' : 'covered', open, until: end, cover: { by, number }, ...later };
}

type OpenState = { open: boolean; until?: Temporal.ZonedDateTime; opensAt?: Temporal.ZonedDateTime };

function openState(at: Temporal.ZonedDateTime, hours: RouteHours, calendar: Calendar): OpenState {
  if (hours.kind === 'always' && isPlain(hours)) return { open: true };
  const today = dayOf(at);
  const week = asWeek(hours);
  const now = at.epochMilliseconds;
  let until: Temporal.ZonedDateTime | undefined;
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    for (const { start, end } of openOn(dayNumber(today.number + ahead), week, calendar)) {
      if (end.epochMilliseconds <= (until?.epochMilliseconds ?? now)) continue;
      if (start.epochMilliseconds > (until?.epochMilliseconds ?? now)) {
        return until ? { open: true, until } : { open: false, opensAt: start };
      }
      until = end;
    }
  }
  if (until === undefined) return { open: false };
  return dayOf(until).number > today.number + DAYS_AHEAD ? { open: true } : { open: true, until };
}

/** Nothing ever changes it: a year of days need not be looked through. */
function isPlain({ specialDays, covered, closures }: RouteHours): boolean {
  return !specialDays && !covered?.length && !closures?.length;
}
