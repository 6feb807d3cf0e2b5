import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '@frontdoor/database';
import { type LineWithProgress, linesWithProgress } from './progress-store.ts';
import type { BatchRow } from './store.ts';

/** All lines of a batch, so many at a time; everybody else of this process goes first between two parts. */
export async function* partsOf(
  database: Database,
  { organisation, id }: Pick<BatchRow, 'organisation' | 'id'>,
  size: number,
): AsyncGenerator<LineWithProgress[]> {
  let after = 0;
  for (;;) {
    const lines = await database.read(organisation, (reader) =>
      linesWithProgress(reader, id, { after, limit: size }),
    );
    yield lines;
    if (lines.length < size) return;
    after = lines.at(-1)!.line;
    await nextTurn();
  }
}
