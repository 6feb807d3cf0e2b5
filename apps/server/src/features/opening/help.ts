import type { HelpNow } from '@frontdoor/contract';
import { attendedState, inCoreHours, routeState } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';
import { routeOf } from '../surgeries/hours.ts';

/**
 * Where help is that cannot wait and is no emergency. In core hours the surgery, as long as it can be rung or visited,
 * though its form be closed (R23); whoever answers for it while it is covered (S31e); else 111, and always 111 outside
 * core hours (R22).
 */
export function helpAt(
  at: Temporal.ZonedDateTime,
  organisation: Organisation,
  calendar: Deps['calendar'],
): HelpNow {
  const form = routeOf(organisation, 'clinical');
  if (attendedState(at, form, calendar).open) return { at: 'surgery' };
  const others = (['phone', 'desk'] as const).map((name) =>
    routeState(at, routeOf(organisation, name), calendar),
  );
  if (inCoreHours(at, calendar) && others.some(({ open }) => open)) return { at: 'surgery' };
  const cover = [...others, routeState(at, form, calendar)].find((state) => state.cover)?.cover;
  return cover ? { at: 'cover', ...cover } : { at: '111' };
}
