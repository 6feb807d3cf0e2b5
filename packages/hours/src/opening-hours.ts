import type { Calendar } from './calendar.ts';
import { currentCorePeriod, nextCorePeriod } from './core-hours.ts';
import { atLondon, type Weekday } from './london-day.ts';
import type { CoveredTime, RouteHours, Span, TimeRange, WeeklyHours } from './route-hours.ts';
import { routeState } from './route-state.ts';

/** The ways to reach a surgery that have hours of their own (R15). */
export const routeNames = ['clinical', 'admin', 'phone', 'desk'] as const;
export type RouteName = (typeof routeNames)[number];

/** What the form does while its route is closed: takes the request in, to be read at opening, or does not (R12). */
export type OutOfHours = 'open' | 'closed';

type OfRoutes = { readonly routes: readonly RouteName[] };

/** All that an organisation sets about its hours. */
export type OpeningHours<Kind extends string = string> = {
  readonly routes: Readonly<
    Record<
      RouteName,
      { readonly kind: 'core' | 'always' } | Pick<WeeklyHours, 'kind' | 'days' | 'bankHolidays'>
    >
  >;
  readonly specialDays: readonly (OfRoutes & {
    readonly date: string;
    readonly times: readonly TimeRange[];
    readonly note: string;
  })[];
  readonly extra: readonly (OfRoutes & { readonly day: Weekday; readonly range: TimeRange })[];
  readonly covered: readonly (OfRoutes & CoveredTime)[];
  readonly outOfHours: Readonly<Record<Kind, OutOfHours>>;
};

/** A stretch in which routes are closed whatever their hours say (R9). */
export type ClosedRoutes = OfRoutes & Span;

/** Core hours on every route, and every kind of request taken in outside them (R1; docs/decisions/0013). */
export function coreEverywhere<Kind extends string>(kinds: readonly Kind[]): OpeningHours<Kind> {
  const core = { kind: 'core' } as const;
  return {
    routes: { clinical: core, admin: core, phone: core, desk: core },
    specialDays: [],
    extra: [],
    covered: [],
    outOfHours: Object.fromEntries(kinds.map((kind) => [kind, 'open'])) as Record<Kind, OutOfHours>,
  };
}

/** The hours of one route with all that changes them. */
export function hoursOf(
  hours: Omit<OpeningHours, 'outOfHours'>,
  route: RouteName,
  closures: readonly ClosedRoutes[] = [],
): RouteHours {
  const mine = <T extends OfRoutes>(all: readonly T[]) => all.filter(({ routes }) => routes.includes(route));
  const special = mine(hours.specialDays);
  return {
    ...hours.routes[route],
    extra: mine(hours.extra),
    covered: mine(hours.covered),
    closures: mine(closures),
    ...(special.length > 0
      ? { specialDays: Object.fromEntries(special.map(({ date, times }) => [date, times])) }
      : {}),
  };
}

/**
 * Whether the form takes in a request at an instant (R12). Within core hours it does unless a closure runs, which had to
 * say why: shorter hours, a special day or a covered afternoon do not shut a form the contract wants open (R1, R9).
 * @param hours of the route that the kind of request belongs to
 */
export function formTakes(
  at: Temporal.ZonedDateTime,
  hours: RouteHours,
  outOfHours: OutOfHours,
  calendar: Calendar,
): boolean {
  const now = at.epochMilliseconds;
  if (hours.closures?.some(({ start, end }) => start <= now && now < end)) return false;
  if (outOfHours === 'open' || currentCorePeriod(at, calendar)) return true;
  return routeState(at, hours, calendar).open;
}

/** Closures and nights in a row that are passed over in looking for when the form takes requests in. */
const MOST_STEPS = 50;

/** When the form next takes in a request that it does not now; null when that is not in sight. */
export function formTakesFrom(
  at: Temporal.ZonedDateTime,
  hours: RouteHours,
  outOfHours: OutOfHours,
  calendar: Calendar,
): Temporal.ZonedDateTime | null {
  let from = at;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (formTakes(from, hours, outOfHours, calendar)) return from;
    const now = from.epochMilliseconds;
    const closure = hours.closures?.find(({ start, end }) => start <= now && now < end);
    if (closure) {
      from = atLondon(closure.end);
      continue;
    }
    const core = nextCorePeriod(from, calendar).start;
    const opens = routeState(from, hours, calendar).opensAt ?? core;
    from = Temporal.ZonedDateTime.compare(opens, core) < 0 ? opens : core;
  }
  return null;
}
