import { setTimeout } from 'node:timers/promises';
import type { Deps } from '../../platform/deps.ts';
import type { Span } from '../figures/counted.ts';
import type { Participant } from './produce.ts';
import type { SourceRecord } from './sources.ts';
import { type HeldPlace, type HeldRow, heldSlice, heldSliceRows } from './video-store.ts';

/** Whoever opens a page meanwhile waits for one slice at most. Milliseconds. */
const rest = 2;

/** The video calls of one practice that began in a span, in the order they began, a slice in memory at a time. */
export async function* heldCalls(
  { database }: Pick<Deps, 'database'>,
  organisation: string,
  span: Span,
): AsyncGenerator<HeldRow> {
  // What begins with the span comes after every id of that instant.
  let after: HeldPlace = { startedAt: span.from, id: '' };
  for (;;) {
    const rows = await database.read(organisation, (reader) => heldSlice(reader, span, after));
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < heldSliceRows) return;
    after = last;
    await setTimeout(rest);
  }
}

/**
 * One call as a record: codes, times and bands, and nothing of a person (R110). Pure. `minutes` are whole ones, and as
 * empty as the ending while nobody has ended it. Of more than four, some came after others had left.
 */
export function videoRecord(
  { id, startedAt, endedAt, ending, outcome, ageBand, sex, people }: HeldRow,
  { odsCode }: Pick<Participant, 'odsCode'>,
  supplier: string,
): SourceRecord<'videoRecord'> {
  return {
    ...{ record: id, gpCode: odsCode, supplier, startedAt, ending, outcome },
    minutes: endedAt === null ? null : Math.floor((endedAt - startedAt) / 60_000),
    participants: people < 2 ? 'unknown' : people > 3 ? '4+' : String(people),
    ...{ ageBand: ageBand ?? 'unknown', sex: sex ?? 'unknown' },
  };
}

/** Calls of each practice, counted as their records go by, so that totals are their sums. A practice with none has 0. */
export class VideoTally {
  readonly #practices: readonly Participant[];
  readonly #counts: Map<string, number>;

  constructor(practices: readonly Participant[]) {
    this.#practices = practices;
    this.#counts = new Map(practices.map(({ id }) => [id, 0]));
  }

  add(practice: string): void {
    this.#counts.set(practice, this.#counts.get(practice)! + 1);
  }

  practices(supplier: string): SourceRecord<'videoPractice'>[] {
    return this.#practices.map(({ id, odsCode }) => ({
      ...{ gpCode: odsCode, supplier, total: this.#counts.get(id)! },
    }));
  }

  aggregate(supplier: string): SourceRecord<'videoAggregate'> {
    const total = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    return { supplier, practices: this.#practices.length, total };
  }
}
