import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Whoever waits for a page waits no longer than this for a list to be read. Milliseconds. */
const longest = 8;

/**
 * Does something with each of many in turn, and lets everybody else of this process go first every few milliseconds: a
 * list of 5,000 lines slows nobody's page.
 */
export async function inSlices<T>(all: Iterable<T>, each: (one: T) => void): Promise<void> {
  let began = performance.now();
  for (const one of all) {
    each(one);
    if (performance.now() - began < longest) continue;
    await nextTurn();
    began = performance.now();
  }
}

/** The same for what needs the database: as many at once as one look there takes, and then everybody else. */
export async function inParts<T>(
  all: readonly T[],
  size: number,
  each: (part: T[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < all.length; from += size) {
    await each(all.slice(from, from + size));
    await nextTurn();
  }
}
