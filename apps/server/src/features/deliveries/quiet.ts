import { atLondon } from '@frontdoor/hours';

const from = 8;
const until = 21;

/**
 * When a text that nobody waits for may go: now, or at 8 in the morning, London time (S31d). A phone that rings at night
 * wakes whoever sleeps beside it. Takes and gives ms since 1970.
 */
export function textsGoFrom(now: number): number {
  const at = atLondon(now);
  if (at.hour >= from && at.hour < until) return now;
  const morning = at.startOfDay().with({ hour: from });
  return (at.hour < from ? morning : morning.add({ days: 1 })).epochMilliseconds;
}
