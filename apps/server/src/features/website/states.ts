import { atLondon, attendedState, sayDayAndTime, sayTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';
import { routeOf } from '../surgeries/hours.ts';

/** From an instant on (ms), whether somebody is there, and how the badge says so. */
export type BadgeState = { from: number; open: boolean; words: string };

/** A page left open over a long weekend still says what is true; one left open longer says what was true last. */
const ahead = 8;

/**
 * How the surgery stands now and through its next openings and closings, each in words that stay true until the next
 * one. Empty before it is live: then nobody is there at any time.
 */
export function statesFrom(
  { clock, calendar }: Pick<Deps, 'clock' | 'calendar'>,
  organisation: Organisation,
): BadgeState[] {
  if (organisation.liveAt === null) return [];
  const states: BadgeState[] = [];
  let at = atLondon(clock.now());
  while (states.length < ahead) {
    const state = attendedState(at, routeOf(organisation, 'clinical'), calendar);
    const next = state.open ? state.until : state.opensAt;
    states.push({
      from: at.epochMilliseconds,
      open: state.open,
      words: state.open ? `Open now, until ${sayTime(state.until)}` : closed(next),
    });
    if (!next) break;
    at = next;
  }
  return states;
}

function closed(opens: Temporal.ZonedDateTime | undefined): string {
  return opens ? `Closed. Opens at ${sayDayAndTime(opens)}` : 'Closed';
}
