import { type Calendar, isHoliday } from './calendar.ts';
import { CORE_FROM, CORE_TO } from './core-hours.ts';
import { dayNumber, dayOf, type LondonDay, type Period, type Weekday } from './london-day.ts';

/** From one local time to another on the same day, `HH:MM`; `24:00` ends a day. Over midnight is two of them. */
export type TimeRange = { readonly from: string; readonly to: string };

/** Days that differ, by date: their times stand in for everything else that day, and none at all is closed. */
export type SpecialDays = Readonly<Record<string, readonly TimeRange[]>>;

export type WeeklyHours = {
  readonly kind: 'weekly';
  readonly days: Readonly<Record<Weekday, readonly TimeRange[]>>;
  readonly bankHolidays: 'closed' | 'open';
  readonly specialDays?: SpecialDays;
};

/** When one way of reaching an organisation (online form, phone, desk) is open. `core` is the default. */
export type RouteHours =
  | { readonly kind: 'always' }
  | { readonly kind: 'core'; readonly specialDays?: SpecialDays }
  | WeeklyHours;

export const defaultHours: RouteHours = { kind: 'core' };

/** `until` is absent when no end is in sight, `opensAt` when no opening is: both look a year ahead. */
export type RouteState =
  | {
      readonly open: true;
      readonly until?: Temporal.ZonedDateTime;
      readonly opensAt?: undefined;
    }
  | {
      readonly open: false;
      readonly until?: undefined;
      readonly opensAt?: Temporal.ZonedDateTime;
    };

const DAYS_AHEAD = 366;

const core: readonly TimeRange[] = [{ from: CORE_FROM, to: CORE_TO }];
const allDay: readonly TimeRange[] = [{ from: '00:00', to: '24:00' }];

const coreWeek: WeeklyHours = {
  kind: 'weekly',
  days: {
    monday: core,
    tuesday: core,
    wednesday: core,
    thursday: core,
    friday: core,
    saturday: [],
    sunday: [],
  },
  bankHolidays: 'closed',
};

const everyHour: WeeklyHours = {
  kind: 'weekly',
  days: {
    monday: allDay,
    tuesday: allDay,
    wednesday: allDay,
    thursday: allDay,
    friday: allDay,
    saturday: allDay,
    sunday: allDay,
  },
  bankHolidays: 'open',
};

/** Any hours written out as a week, so that every reader has one shape to read. */
export function asWeek(hours: RouteHours): WeeklyHours {
  if (hours.kind === 'always') return everyHour;
  if (hours.kind === 'core')
    return hours.specialDays ? { ...coreWeek, specialDays: hours.specialDays } : coreWeek;
  return hours;
}

/**
 * Whether a route is open at an instant, until when, or when it opens next (R1, R13). Periods that touch are one:
 * open to midnight and again from midnight is open through the night.
 * @throws RangeError when a time of the hours is not `HH:MM`
 */
export function routeState(at: Temporal.ZonedDateTime, hours: RouteHours, calendar: Calendar): RouteState {
  if (hours.kind === 'always') return { open: true };
  const today = dayOf(at);
  const week = asWeek(hours);
  const now = at.epochMilliseconds;
  let until: Temporal.ZonedDateTime | undefined;
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    for (const period of openOn(dayNumber(today.number + ahead), week, calendar)) {
      const { start, end } = period;
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

/** The open periods of one day, earliest first. */
export function openOn(day: LondonDay, week: WeeklyHours, calendar: Calendar): Period[] {
  const times = week.specialDays?.[day.iso] ?? usualTimes(day, week, calendar);
  return times
    .map(({ from, to }) => ({ start: day.at(from), end: day.at(to) }))
    .sort((one, other) => one.start.epochMilliseconds - other.start.epochMilliseconds);
}

function usualTimes(day: LondonDay, week: WeeklyHours, calendar: Calendar): readonly TimeRange[] {
  const shut = week.bankHolidays === 'closed' && isHoliday(day, calendar);
  return shut ? [] : week.days[day.weekday];
}
