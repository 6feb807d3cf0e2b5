import type { NationalType } from '@frontdoor/contract';
import type { Participant } from './produce.ts';
import type { SourceRecord } from './sources.ts';

export type Counts = { total: number; clinical: number; admin: number; other: number };

/** No request yet. */
export const none = (): Counts => ({ total: 0, clinical: 0, admin: 0, other: 0 });

/** One more request of a type; what is neither clinical nor admin is other, so that the three make the total (R116). */
export function countOne(counts: Counts, type: string): void {
  counts.total += 1;
  counts[type === 'clinical' || type === 'admin' ? (type satisfies NationalType) : 'other'] += 1;
}

/** Requests of each practice by type, counted as their records go by. A practice with none counts 0. */
export class Tally {
  readonly #practices: readonly Participant[];
  readonly #counts: Map<string, Counts>;

  constructor(practices: readonly Participant[]) {
    this.#practices = practices;
    this.#counts = new Map(practices.map(({ id }) => [id, none()]));
  }

  add(practice: string, type: string): void {
    countOne(this.#counts.get(practice)!, type);
  }

  /** How many requests of one practice were written. */
  of(practice: string): number {
    return this.#counts.get(practice)!.total;
  }

  practices(supplier: string): SourceRecord<'practice'>[] {
    return this.#practices.map(({ id, odsCode }) => ({
      gpCode: odsCode,
      supplier,
      ...this.#counts.get(id)!,
    }));
  }

  /** Sums of the practices: nothing is counted twice or apart from them. */
  aggregate(supplier: string): SourceRecord<'aggregate'> {
    const sums = none();
    for (const counts of this.#counts.values()) {
      for (const each of Object.keys(sums) as (keyof Counts)[]) sums[each] += counts[each];
    }
    return { supplier, practices: this.#practices.length, ...sums };
  }
}
