export type Quality = 'good' | 'weak' | 'bad';

/** What one connection had measured at one moment, all counts since it began. */
export type Sample = {
  /** Milliseconds. */
  at: number;
  packetsLost: number;
  packetsReceived: number;
  framesDecoded: number;
  /** Seconds; null where nothing was measured. */
  roundTrip: number | null;
  /** The share of what we send that does not arrive, 0 to 1, as the other side told; null where it has not. */
  lossThere: number | null;
};

/** Where hearing each other becomes hard, and where it stops. Losses as shares, round trips in seconds, pictures a second. */
const weak = { loss: 0.03, roundTrip: 0.4, frames: 8 };
const bad = { loss: 0.1, roundTrip: 1, frames: 2 };

/**
 * How good a connection was between two samples.
 *
 * @param moving whether pictures of a camera should come: a screen may stand still, and a camera may be off
 */
export function judge(before: Sample, now: Sample, moving: boolean): Quality {
  const lost = Math.max(0, now.packetsLost - before.packetsLost);
  const received = Math.max(0, now.packetsReceived - before.packetsReceived);
  const seconds = (now.at - before.at) / 1000;
  const loss = Math.max(lost + received === 0 ? 0 : lost / (lost + received), now.lossThere ?? 0);
  const roundTrip = now.roundTrip ?? 0;
  const frames =
    moving && seconds > 0 ? (now.framesDecoded - before.framesDecoded) / seconds : Number.POSITIVE_INFINITY;
  const beyond = (line: typeof weak) =>
    loss > line.loss || roundTrip > line.roundTrip || frames < line.frames;
  if (beyond(bad)) return 'bad';
  return beyond(weak) ? 'weak' : 'good';
}

/** How long a line must be bad before our own pictures stop, so that voices get through. Milliseconds. */
export const badBeforeDrop = 10_000;

/**
 * Since when the line is bad. It is our own line that is bad only when everybody is hard to hear, not when one of them
 * has a bad line.
 *
 * @param since what this gave before
 * @param qualities of every connection there is
 * @returns milliseconds, as `now`; null while it is not bad
 */
export function badSince(since: number | null, qualities: Quality[], now: number): number | null {
  if (qualities.length === 0 || qualities.some((each) => each !== 'bad')) return null;
  return since ?? now;
}
