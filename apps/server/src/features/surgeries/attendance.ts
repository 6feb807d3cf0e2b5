import type { Attendance } from '@frontdoor/contract';
import { type AttendedState, atLondon, attendedState, sayDayAndTime, sayTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { helpAt } from '../opening/help.ts';
import { sessionOf } from '../opening/session.ts';
import { sayUntil } from '../opening/words.ts';
import type { Organisation } from './find.ts';
import { noOpening } from './frame.ts';
import { routeOf } from './hours.ts';

/**
 * Whether somebody reads what is sent now, until when, or since and until when not: in words (S3). By core hours, as
 * alarms are (docs/decisions/0009), and not while the form itself is closed or covered.
 */
export function attendanceOf(deps: Pick<Deps, 'clock' | 'calendar'>, organisation: Organisation): Attendance {
  const now = atLondon(deps.clock.now());
  const form = routeOf(organisation, 'clinical');
  const stateAt = (at: Temporal.ZonedDateTime) => attendedState(at, form, deps.calendar);
  const { open, until, opensAt } = stateAt(now);
  if (open) return { open: true, closes: sayUntil(until, now) };
  const help = helpAt(now, organisation, deps.calendar);
  const session = sessionOf(organisation, now, deps.calendar);
  return {
    open: false,
    opens: opensAt ? sayDayAndTime(opensAt) : noOpening,
    closedAt: session ? null : closedToday(now, stateAt),
    ...(session ? { session } : {}),
    ...(help.at === '111' ? {} : { help }),
  };
}

/** When it closed earlier today, "6:30pm today"; null when it has not been open today. */
function closedToday(
  now: Temporal.ZonedDateTime,
  stateAt: (at: Temporal.ZonedDateTime) => AttendedState,
): string | null {
  let closed: Temporal.ZonedDateTime | null = null;
  let at = now.startOfDay();
  while (at.epochMilliseconds < now.epochMilliseconds) {
    const state = stateAt(at);
    const next = state.open ? state.until : state.opensAt;
    if (!next || next.epochMilliseconds > now.epochMilliseconds) break;
    if (state.open) closed = next;
    at = next;
  }
  return closed ? `${sayTime(closed)} today` : null;
}
