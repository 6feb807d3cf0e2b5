import type { Alarms } from '@frontdoor/contract';

/** However quiet it is, the alarms are asked for this often: an alarm must not hang on one event stream. Milliseconds. */
const often = 30_000;
/** The server does what is due a moment after its time. */
const aMoment = 500;
const soonest = 1_000;

/**
 * How long until the alarms are asked for again, in milliseconds: when the next one goes on or is quiet no longer, and
 * in any case every 30 seconds. Takes what is known (nothing before the first answer) and now.
 */
export function untilNextAsk(known: Alarms | undefined, now: number): number {
  const times = (known?.alarms ?? []).flatMap(({ nextAt, quietUntil }) => [nextAt, quietUntil]);
  const ahead = times.filter((time) => time !== null).map((time) => time - now + aMoment);
  return Math.max(soonest, Math.min(often, ...ahead.filter((wait) => wait > 0)));
}
