const shortest = 20;
const longest = 1_000;

/**
 * How long the outbox rests between two batches. Milliseconds. Messages give way to whoever is waiting for a page: the
 * busier this process was since the last batch (0 to 1), the longer, and little while it has nothing else to do.
 */
export function restAfter(busy: number): number {
  return Math.round(shortest + (longest - shortest) * busy ** 2);
}
