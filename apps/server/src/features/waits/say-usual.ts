import type { Wording } from '@frontdoor/content';
import type { UsualWait } from '@frontdoor/contract';
import { atLondon, type Calendar, coreMinutesAfter, dueTime, sayDayAndTime, sayTime } from '@frontdoor/hours';
import { fill } from '@frontdoor/questionnaire';

const halfHour = 30 * 60_000;

/**
 * The honest wait in words: by when what is sent at `now` is usually answered, in core hours from then, so that Friday at
 * 6pm says Monday. Pure. The contract's own time stands beside it as the latest one, and is left out where the practice
 * is slower than that: nobody is promised what usually fails.
 * @param now ms since 1970
 * @param minutes of core hours, as `usualMinutes` gives them
 */
export function sayUsual(
  words: Wording['usualWait'],
  { now, minutes, like, calendar }: { now: number; minutes: number; like: boolean; calendar: Calendar },
): UsualWait {
  const received = atLondon(now);
  // An answer within a minute is no figure to plan a morning by.
  const exact = coreMinutesAfter(received, Math.max(minutes, 30), calendar);
  const by = atLondon(Math.ceil(exact.epochMilliseconds / halfHour) * halfHour);
  const { due } = dueTime({ received, urgency: 'routine', calendar });
  const usual = fill(like ? words.kind : words.any, { by: sayBy(by, received) });
  const slower = by.epochMilliseconds > due.epochMilliseconds;
  return { usual, latest: slower ? null : fill(words.latest, { due: sayBy(due, received) }) };
}

function sayBy(at: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string {
  return at.toPlainDate().equals(now.toPlainDate()) ? `${sayTime(at)} today` : sayDayAndTime(at);
}
