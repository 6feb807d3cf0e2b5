/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Measures one round of a side: its speed a second. `first` is the round that only warms it up. */
export type Side = (first: boolean) => Promise<number>;

/** Speeds a second of the two sides, and how many times the floor's speed ours is. */
export type Comparison = { ours: number; floor: number; ratio: number };

/**
 * Measures both sides by turns, because a shared machine is slower in one minute than in the next: a round's own ratio is fair where
 * two separate runs are not. The side that begins changes every round. The first round of each only warms it up.
 */
export async function compare(rounds: number, ours: Side, floor: Side): Promise<Comparison> {
  await floor(true);
  await ours(true);
  const pairs: { ours: number; floor: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const low = await floor(false);
      pairs.push({ floor: low, ours: await ours(false) });
    } else {
      const high = await ours(false);
      pairs.push({ ours: high, floor: await floor(false) });
    }
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    floor: median(pairs.map((pair) => pair.floor)),
    ratio: median(pairs.map((pair) => pair.ours / pair.floor)),
  };
}
