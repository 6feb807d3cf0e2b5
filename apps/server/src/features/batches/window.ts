import { atLondon, type Calendar, coreMinutesAfter, nextCorePeriod, sayDayAndTime } from '@frontdoor/hours';
import { textsGoFrom } from '../deliveries/quiet.ts';

/** Answers come in the first hours: four core hours follow whatever can be answered (S41). Minutes. */
const coreAfter = 240;

/**
 * When a line of a batch may go: now, or the next time it may. With replies, four core hours of the same day follow; one
 * that takes none wakes nobody at night (S31d). Takes and gives ms since 1970.
 */
export function goesFrom(now: number, replies: boolean, calendar: Calendar): number {
  if (!replies) return textsGoFrom(now);
  const at = atLondon(now);
  const next = nextCorePeriod(at, calendar).start;
  // Past the end of these core hours, or outside any, the four hours end after the next opening.
  const ends = coreMinutesAfter(at, coreAfter, calendar);
  return ends.epochMilliseconds < next.epochMilliseconds ? now : next.epochMilliseconds;
}

/** Why a batch that was started does not go on now; null while it does. */
export function sayWait(now: number, replies: boolean, calendar: Calendar): string | null {
  const from = goesFrom(now, replies, calendar);
  if (from <= now) return null;
  const when = sayDayAndTime(atLondon(from));
  return replies
    ? `Waits until ${when}: four core hours must follow, for the answers`
    : `Waits until ${when}: nobody is woken by it`;
}
