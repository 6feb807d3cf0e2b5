import type { Calendar } from './calendar.ts';
import { currentCorePeriod, nextCorePeriod } from './core-hours.ts';
import type { RouteHours } from './route-hours.ts';
import { routeState } from './route-state.ts';

/** A year of days, each of which may be passed over twice: for core hours and for the form's own. */
const MOST_STEPS = 800;

/** `opensAt` is absent when nobody reads anything within a year. */
export type AttendedState =
  | { readonly open: true; readonly until: Temporal.ZonedDateTime; readonly opensAt?: undefined }
  | { readonly open: false; readonly until?: undefined; readonly opensAt?: Temporal.ZonedDateTime };

/**
 * Whether somebody reads now what a form brings in, until when, or from when on. That is while the form is open within
 * core hours: a form that is open at night has no reader, and no alarm of it sounds before core hours begin (S3,
 * docs/decisions/0009). Nor has an extra session: nothing is promised in it (S31e).
 */
export function attendedState(
  at: Temporal.ZonedDateTime,
  form: RouteHours,
  calendar: Calendar,
): AttendedState {
  let from = at;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const core = currentCorePeriod(from, calendar);
    const state = core ? routeState(from, form, calendar) : null;
    if (core === null || state === null) {
      from = nextCorePeriod(from, calendar).start;
    } else if (state.open) {
      return from === at
        ? { open: true, until: earlier(core.end, state.until) }
        : { open: false, opensAt: from };
    } else if (state.opensAt) {
      from = state.opensAt;
    } else {
      return { open: false };
    }
  }
  return { open: false };
}

function earlier(one: Temporal.ZonedDateTime, other = one): Temporal.ZonedDateTime {
  return one.epochMilliseconds < other.epochMilliseconds ? one : other;
}
