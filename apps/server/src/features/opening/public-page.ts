import type { PageProps } from '@frontdoor/contract';
import {
  atLondon,
  nextCoverDay,
  openingTimes,
  type RouteName,
  routeNames,
  routeState,
  sayDay,
  sayDayAndTime,
  sayRanges,
  sayTime,
} from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import type { Organisation } from '../surgeries/find.ts';
import { routeOf } from '../surgeries/hours.ts';
import { routeTitles, sayState } from './words.ts';

type Props = PageProps['opening'];
type At = {
  organisation: Organisation;
  now: Temporal.ZonedDateTime;
  today: string;
  calendar: Deps['calendar'];
};

/** Days that differ, and bank holidays, are shown this far ahead. Days. */
const ahead = 400;

/** All times of all routes, and all that changes them, in words for everybody (R15). */
export function openingPage(
  { clock, calendar }: Pick<Deps, 'clock' | 'calendar'>,
  organisation: Organisation,
): Props {
  const now = atLondon(clock.now());
  const at: At = { organisation, now, today: londonToday(clock.now()).date, calendar };
  const home = `/${organisation.slug}`;
  return {
    routes: routeNames.map((route) => {
      const hours = routeOf(organisation, route);
      const state = routeState(now, hours, calendar);
      return {
        title: routeTitles[route],
        state: state.name,
        now: sayState(state, now),
        times: openingTimes(hours),
      };
    }),
    closures: closuresOf(at),
    special: specialOf(at),
    extra: organisation.hours.extra.map(({ day, range, routes }) => ({
      day: capital(day),
      times: sayRanges([range]),
      routes: sayRoutes(routes),
    })),
    covered: coveredOf(at),
    bankHolidays: bankHolidaysOf(at),
    startHref: `${home}/request`,
    homeHref: home,
  };
}

function closuresOf({ organisation, now }: At): Props['closures'] {
  return organisation.closures
    .filter(({ end }) => end > now.epochMilliseconds)
    .toSorted((one, other) => one.start - other.start)
    .map(({ routes, start, end }) => ({
      routes: sayRoutes(routes),
      when: sayPeriod(atLondon(start), atLondon(end)),
    }));
}

function sayPeriod(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): string {
  if (start.toPlainDate().equals(end.toPlainDate()))
    return `${sayTime(start)} to ${sayTime(end)} on ${sayDay(start)}`;
  return `${sayDayAndTime(start)} to ${sayDayAndTime(end)}`;
}

function specialOf({ organisation, today, now }: At): Props['special'] {
  const last = now.add({ days: ahead }).toPlainDate().toString();
  return organisation.hours.specialDays
    .filter(({ date }) => date >= today && date <= last)
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .map(({ date, times, routes, note }) => ({
      day: sayDay(Temporal.PlainDate.from(date)),
      routes: sayRoutes(routes),
      times: sayRanges(times),
      note,
    }));
}

function coveredOf({ organisation, now, calendar }: At): Props['covered'] {
  return organisation.hours.covered.map((cover) => {
    const next = nextCoverDay(now, cover, routeOf(organisation, cover.routes[0] ?? 'desk'), calendar);
    return {
      when: sayWeeks(cover),
      times: sayRanges([cover.range]),
      routes: sayRoutes(cover.routes),
      by: cover.by,
      number: cover.number,
      next: next ? sayDay(next) : null,
    };
  });
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** "Every Wednesday", "The second and fourth Wednesday of the month". */
function sayWeeks({ day, weeks }: { day: string; weeks: readonly number[] }): string {
  if (weeks.length === 0) return `Every ${capital(day)}`;
  return `The ${and(weeks.toSorted().map((week) => ordinals[week - 1]!))} ${capital(day)} of the month`;
}

function bankHolidaysOf({ calendar, today, now }: At): string[] {
  const last = now.add({ days: ahead }).toPlainDate().toString();
  return [...calendar.holidays]
    .filter((date) => date >= today && date <= last)
    .sort()
    .map((date) => `${sayDay(Temporal.PlainDate.from(date))} ${date.slice(0, 4)}`);
}

const shortTitles: Record<RouteName, string> = {
  clinical: 'Online form for health problems, questions and medicines',
  admin: 'Online form for fit notes, letters, referrals and results',
  phone: 'Phone',
  desk: 'At the surgery',
};

/** "Online form, phone and at the surgery". */
function sayRoutes(routes: readonly RouteName[]): string {
  const both = routes.includes('clinical') && routes.includes('admin');
  const named = routeNames
    .filter((route) => routes.includes(route) && !(both && route === 'admin'))
    .map((route) => (both && route === 'clinical' ? 'Online form' : shortTitles[route]));
  const said = and(named.map((name) => name.charAt(0).toLowerCase() + name.slice(1)));
  return capital(said);
}

function and(all: string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
