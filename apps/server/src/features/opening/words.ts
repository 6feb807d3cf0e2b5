import type { CoverWords } from '@frontdoor/contract';
import { type RouteName, type RouteState, sayDayAndTime, sayTime } from '@frontdoor/hours';

/** What the routes are called on pages, for patients and staff alike. */
export const routeTitles: Record<RouteName, string> = {
  clinical: 'Online form: health problems, questions and medicines',
  admin: 'Online form: fit notes, letters, referrals and results',
  phone: 'Phone',
  desk: 'At the surgery',
};

/** "6:30pm today", or with its day when that is another: to follow "until". */
export function sayUntil(end: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string {
  // The midnight that ends today is still tonight.
  const lastDay = end.subtract({ milliseconds: 1 }).toPlainDate();
  return lastDay.equals(now.toPlainDate()) ? `${sayTime(end)} today` : sayDayAndTime(end);
}

/** How a route stands, in one line for patients (R13, R15). */
export function sayState(state: RouteState, now: Temporal.ZonedDateTime): string {
  if (state.name === 'core') return 'Open now';
  if (state.name === 'extra')
    return state.until ? `Open now, until ${sayUntil(state.until, now)}` : 'Open now';
  if (state.name === 'covered') {
    const { by, number, until } = coverWords(state, now)!;
    return `Closed. ${by} answers until ${until}: ${number}`;
  }
  return state.opensAt ? `Closed. Opens at ${sayDayAndTime(state.opensAt)}` : 'Closed';
}

/** Who answers in place of the surgery; null where nobody does. */
export function coverWords(state: RouteState, now: Temporal.ZonedDateTime): CoverWords | null {
  if (!state.cover) return null;
  const { by, number } = state.cover;
  return { by, number, until: state.until ? sayUntil(state.until, now) : 'we open again' };
}
