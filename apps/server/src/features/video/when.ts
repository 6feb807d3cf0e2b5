import { atLondon, sayDayAndTime } from '@frontdoor/hours';

/** People can come in so long before the time of a call. Milliseconds. */
const opensBefore = 15 * 60_000;
/** And so long after it: whoever is late is not turned away. */
const closesAfter = 4 * 3_600_000;

/** What the times of a call are read from. Instants in ms since 1970. */
export type Timed = {
  startsAt: number;
  /** When the invitation that stands was made. A call that was to begin at once begins then. */
  madeAt: number;
  state: string;
};

/** From when people can come in: 15 minutes before its time. Ms since 1970. Pure. */
export function opensAt({ startsAt }: Pick<Timed, 'startsAt'>): number {
  return startsAt - opensBefore;
}

/** From when nobody can come in any more: 4 hours after its time. Ms since 1970. Pure. */
export function closesAt({ startsAt }: Pick<Timed, 'startsAt'>): number {
  return startsAt + closesAfter;
}

/** Whether people can come in at `now` (ms since 1970). One that ended or was cancelled is over at any time. Pure. */
export function doorOf(
  { startsAt, state }: Pick<Timed, 'startsAt' | 'state'>,
  now: number,
): 'early' | 'open' | 'over' {
  if (!isOpenState(state) || now >= closesAt({ startsAt })) return 'over';
  return now < opensAt({ startsAt }) ? 'early' : 'open';
}

/** It has neither ended nor been cancelled. Pure. */
export function isOpenState(state: string): boolean {
  return state === 'invited' || state === 'started';
}

/** It was made to begin at once, and has no time of its own. Pure. */
export function isNow({ startsAt, madeAt }: Pick<Timed, 'startsAt' | 'madeAt'>): boolean {
  return startsAt <= madeAt;
}

/** When it is, for people: "10:30am on Monday 30 November", or "now". Pure. */
export function sayWhen(call: Pick<Timed, 'startsAt' | 'madeAt'>): string {
  return isNow(call) ? 'now' : sayDayAndTime(atLondon(call.startsAt));
}

/** From when they can come in, for people: "10:15am on Monday 30 November". Pure. */
export function sayOpens(call: Pick<Timed, 'startsAt'>): string {
  return sayDayAndTime(atLondon(opensAt(call)));
}
