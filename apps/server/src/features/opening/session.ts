import { nextCorePeriod, routeState } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';
import { routeOf } from '../surgeries/hours.ts';
import { sayUntil } from './words.ts';

/** Until when staff are in for extra appointments, "8pm today"; null when they are not. A form that never closes is no sign of it. */
export function sessionOf(
  organisation: Organisation,
  now: Temporal.ZonedDateTime,
  calendar: Deps['calendar'],
): string | null {
  for (const route of ['clinical', 'phone', 'desk'] as const) {
    const hours = routeOf(organisation, route);
    const state = routeState(now, hours, calendar);
    if (hours.kind === 'always' || state.name !== 'extra' || !state.until) continue;
    const core = nextCorePeriod(now, calendar).start;
    return sayUntil(state.until.epochMilliseconds < core.epochMilliseconds ? state.until : core, now);
  }
  return null;
}
