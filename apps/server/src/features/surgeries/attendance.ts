import type { Attendance } from '@frontdoor/contract';
import { atLondon, attendedState, type RouteState, sayDayAndTime, sayTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from './find.ts';
import { noOpening } from './frame.ts';

/**
 * Whether somebody reads what is sent now, until when, or since and until when not: in words (S3). By core hours, as
 * alarms are (docs/decisions/0009), and not while the form itself is closed.
 */
export function attendanceOf(deps: Pick<Deps, 'clock' | 'calendar'>, organisation: Organisation): Attendance {
  const now = atLondon(deps.clock.now());
  const stateAt = (at: Temporal.ZonedDateTime) => attendedState(at, organisation.hours.online, deps.calendar);
  const { open, until, opensAt } = stateAt(now);
  if (open && until) return { open: true, closes: sayEnd(until, now) };
  return {
    open: false,
    opens: opensAt ? sayDayAndTime(opensAt) : noOpening,
    closedAt: closedToday(now, stateAt),
  };
}

function sayEnd(end: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string {
  const sameDay = end.toPlainDate().equals(now.toPlainDate());
  return sameDay ? `${sayTime(end)} today` : sayDayAndTime(end);
}

/** When it closed earlier today, "6:30pm today"; null when it has not been open today. */
function closedToday(
  now: Temporal.ZonedDateTime,
  stateAt: (at: Temporal.ZonedDateTime) => RouteState,
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
