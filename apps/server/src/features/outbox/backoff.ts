/** A delivery that fails this often is given up, after about half an hour, and the request comes back to staff. */
export const mostAttempts = 8;

const first = 15_000;
const longest = 10 * 60_000;

/**
 * How long to wait before the next try: twice as long each time, give or take a quarter so that what failed together
 * does not come back together. Takes how often it was tried (from 1) and a number in [0, 1).
 */
export function pauseAfter(attempts: number, random: number): number {
  const pause = Math.min(first * 2 ** (attempts - 1), longest);
  return Math.round(pause * (0.75 + random / 2));
}
