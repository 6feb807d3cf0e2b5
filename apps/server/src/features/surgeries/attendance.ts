import type { Attendance } from '@frontdoor/contract';
import { type AttendedState, atLondon, attendedState, sayDayAndTime, sayTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { helpAt } from '../opening/help.ts';
import { sessionOf } from '../opening/session.ts';
import { sayUntil } from '../opening/words.ts';
import type { Organisation } from './find.ts';
import { routeOf } from './hours.ts';

type AttendanceDeps = Pick<Deps, 'clock' | 'calendar'>;
type Kept = Pick<Deps, 'calendar'> & { minute: number; attendance: Attendance };

/** Said where a surgery has no opening in sight at all. */
export const noOpening = 'it opens again';

const minute = 60_000;
/** By the organisation as it was read: one whose hours or closures were changed is read anew, and keeps nothing. */
const kept = new WeakMap<Organisation, Kept>();

/**
 * Whether somebody reads what is sent now, until when, or since and until when not: in words (S3). By core hours, as
 * alarms are (docs/decisions/0009), and not while the form itself is closed or covered: in an extra session or on a form
 * that never closes, nobody is promised (S31e).
 *
 * Hours change on whole minutes, so it is worked out once in each: every page asks.
 */
export function attendanceOf({ clock, calendar }: AttendanceDeps, organisation: Organisation): Attendance {
  const now = clock.now();
  const thisMinute = Math.floor(now / minute);
  const last = kept.get(organisation);
  if (last?.minute === thisMinute && last.calendar === calendar) return last.attendance;
  const attendance = attendanceAt(atLondon(now), organisation, calendar);
  kept.set(organisation, { minute: thisMinute, calendar, attendance });
  return attendance;
}

/** From when on somebody reads what is sent now, "8am on Monday 30 November"; null while somebody does. */
export function closedUntil(deps: AttendanceDeps, organisation: Organisation): string | null {
  const attendance = attendanceOf(deps, organisation);
  return attendance.open ? null : attendance.opens;
}

function attendanceAt(
  now: Temporal.ZonedDateTime,
  organisation: Organisation,
  calendar: Deps['calendar'],
): Attendance {
  const form = routeOf(organisation, 'clinical');
  const stateAt = (at: Temporal.ZonedDateTime) => attendedState(at, form, calendar);
  const { open, until, opensAt } = stateAt(now);
  if (open) return { open: true, closes: sayUntil(until, now) };
  const help = helpAt(now, organisation, calendar);
  const session = sessionOf(organisation, now, calendar);
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
