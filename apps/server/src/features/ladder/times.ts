import { atLondon, type Calendar, coreMinutesAfter } from '@frontdoor/hours';
import { urgentByIn } from '../clocks/urgent-by.ts';

/** How long a message stays unread before the next channel, and before a person is asked to call. Core minutes [M]. */
const urgentMinutes = { next: 30, call: 60 };
const otherMinutes = { next: 24 * 60, call: 48 * 60 };

/** When an unread message is tried on the next channel, and when it becomes somebody's task. Ms since 1970. */
export type LadderTimes = { next: number; call: number };

/**
 * The rungs of one message (S32). All of it counts core hours, so that nothing climbs at night or over a weekend (S31d).
 * What is urgent has been tried everywhere, and is somebody's to call, by the time of day the practice set: what is sent
 * later than that is tried everywhere at once.
 * @param sentAt when it was sent, after the seconds in which it could be taken back
 */
export function ladderTimes(
  sentAt: number,
  { urgent, urgentBy, calendar }: { urgent: boolean; urgentBy: string; calendar: Calendar },
): LadderTimes {
  const after = (minutes: number) => coreMinutesAfter(atLondon(sentAt), minutes, calendar).epochMilliseconds;
  if (!urgent) return { next: after(otherMinutes.next), call: after(otherMinutes.call) };
  const latest = Math.max(sentAt, urgentByIn(sentAt, urgentBy, calendar));
  return {
    next: Math.min(after(urgentMinutes.next), latest),
    call: Math.min(after(urgentMinutes.call), latest),
  };
}
