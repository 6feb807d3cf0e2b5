import type { Row } from '@frontdoor/contract';

export type Held = {
  rows: Row[];
  /** How many have come in since. */
  fresh: number;
  freshRed: boolean;
};

/**
 * The list as it may be shown while somebody is pointing into it: every row keeps its place with its newest
 * content, rows that went stay, and new ones are only counted, except below the last row (the next page), where
 * they move nothing. So nothing moves under a pointer about to press.
 */
export function holdOrder(shown: Row[], incoming: Row[]): Held {
  const newest = new Map(incoming.map((row) => [row.id, row]));
  const known = new Set(shown.map((row) => row.id));
  const end = incoming.findLastIndex((row) => known.has(row.id)) + 1;
  const fresh = incoming.slice(0, end).filter((row) => !known.has(row.id));
  return {
    rows: [...shown.map((row) => newest.get(row.id) ?? row), ...incoming.slice(end)],
    fresh: fresh.length,
    freshRed: fresh.some((row) => row.flagLevel === 'red'),
  };
}
