import type { Closure, Opening } from '@frontdoor/contract';
import { atLondon, type RouteState, routeNames, routeState, sayDayAndTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import { serviceSettings } from '../clocks/settings.ts';
import { holidaysKnown } from '../holidays/known.ts';
import { linksChecked } from '../holidays/links.ts';
import type { Staff } from '../staff/guards.ts';
import { nameOf, type Roster, rosterOf } from '../staff/roster.ts';
import { readHours, routeOf } from '../surgeries/hours.ts';
import { routesOf } from './closures-csv.ts';
import { type ClosureRow, closuresSince } from './closures-store.ts';
import { keptHours } from './hours-store.ts';
import { versionOf } from './version.ts';
import { coverWords, sayUntil } from './words.ts';

/** How long closures are shown on the page; the export has every one. Milliseconds. */
const aYear = 365 * 24 * 60 * 60_000;

/** All about when a practice is open, for its page. */
export async function openingOverview(deps: Deps, staff: Staff): Promise<Opening> {
  const { organisation, member } = staff;
  const now = deps.clock.now();
  const roster = await rosterOf(deps, organisation.id);
  const { kept, closures, settings } = await deps.database.read(organisation.id, async (reader) => ({
    kept: await keptHours(reader),
    closures: await closuresSince(reader, now - aYear),
    settings: await serviceSettings(reader),
  }));
  const today = londonToday(now).date;
  const at = atLondon(now);
  return {
    mayEdit: member.role === 'manager',
    today,
    hours: readHours(kept) as Opening['hours'],
    version: versionOf(kept),
    now: routeNames.map((route) => {
      const state = routeState(at, routeOf(organisation, route), deps.calendar);
      return { route, state: state.name, words: sayToStaff(state, at) };
    }),
    closures: [
      ...closures.filter(isAhead(now)).reverse(),
      ...closures.filter((one) => !isAhead(now)(one)),
    ].map((closure) => shown(closure, roster)),
    holidays: {
      dates: [...deps.calendar.holidays].filter((date) => date >= today).sort(),
      ...holidaysKnown(deps),
    },
    links: linksChecked(deps),
    settings,
  };
}

/** It runs or comes. */
const isAhead =
  (now: number) =>
  ({ endsAt, endedAt }: ClosureRow): boolean =>
    endsAt > now && endedAt === null;

function shown(closure: ClosureRow, roster: Roster): Closure {
  const { id, startsAt, endsAt, inCoreHours, reason, commissionerContact, madeAt, endedAt, endedBy } =
    closure;
  return {
    id,
    routes: routesOf(closure),
    startsAt,
    endsAt,
    inCoreHours,
    reason,
    commissionerContact,
    madeBy: nameOf(roster, closure.madeBy),
    madeAt,
    answer:
      closure.answer === null
        ? null
        : {
            answer: closure.answer as NonNullable<Closure['answer']>['answer'],
            note: closure.answerNote ?? '',
            by: closure.answeredBy ?? '',
            at: closure.answeredAt ?? madeAt,
          },
    ended: endedAt !== null && endedBy !== null ? { by: nameOf(roster, endedBy), at: endedAt } : null,
  };
}

/** "Open until 6:30pm today", "Extra session until 8pm today", "Moortown Hub answers until 6:30pm today". */
function sayToStaff(state: RouteState, now: Temporal.ZonedDateTime): string {
  const until = state.until ? ` until ${sayUntil(state.until, now)}` : '';
  if (state.name === 'core') return `Open${until}`;
  if (state.name === 'extra') return `Extra session${until}`;
  if (state.name === 'covered') return `${coverWords(state, now)?.by} answers${until}`;
  return state.opensAt ? `Closed. Opens at ${sayDayAndTime(state.opensAt)}` : 'Closed';
}
