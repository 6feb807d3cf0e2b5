import type { Batch, BatchCounts, Batches, BatchRow as BatchShown } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import type { Staff } from '../staff/guards.ts';
import { nameOf, type Roster, rosterOf } from '../staff/roster.ts';
import { sameListFor } from './acts.ts';
import type { BatchContent, LineContent } from './content.ts';
import { fillFields } from './fields.ts';
import { logLook } from './log-look.ts';
import { maySend } from './may-send.ts';
import { partsOf } from './parts-of.ts';
import { type LineWithProgress, linesWithProgress, progressOf } from './progress-store.ts';
import { type BatchRow, batchById, latestBatches, startedSince } from './store.ts';
import { sayWait } from './window.ts';

type ShowDeps = Pick<Deps, 'database' | 'clock' | 'calendar'>;

/** The newest on the list of batches; what is older is found in the log. */
const shown = 20;
/** Lines counted at once: a few milliseconds of anybody else's time. */
const part = 500;

export async function batchesOf(deps: ShowDeps, { organisation, member }: Staff): Promise<Batches> {
  const rows = await deps.database.read(organisation.id, (reader) => latestBatches(reader, shown));
  const roster = await rosterOf(deps, organisation.id);
  const items: BatchShown[] = [];
  for (const row of rows) items.push(await showRow(deps, row, roster));
  return { items, maySend: maySend(member.role) };
}

/** One batch with what it says and how far it is. Throws 404 for one that is not there, or not whole yet. */
export async function batchOf(deps: ShowDeps, { organisation, member }: Staff, id: string): Promise<Batch> {
  const { database, clock } = deps;
  const roster = await rosterOf(deps, organisation.id);
  const { row, before, first } = await database.read(organisation.id, async (reader) => {
    const row = await batchById(reader, id);
    if (!row || row.lines === 0) throw notFound();
    if (row.state !== 'preview') return { row, before: null, first: null };
    const [first = null] = await linesWithProgress(reader, id, { after: 0, limit: 1, of: 'ready' });
    return { row, before: await startedSince(reader, row, clock.now() - sameListFor), first };
  });
  // The example names a patient.
  if (first) await logLook(deps, member.id, row);
  const unseal = <T>(sealed: string) => JSON.parse(database.vault.unseal(organisation.id, sealed)) as T;
  const { ask } = unseal<BatchContent>(row.content);
  return {
    ...(await showRow(deps, row, roster)),
    ask,
    example: first ? fillFields(ask.text, unseal<LineContent>(first.content)) : null,
    sentBefore: before,
    maySend: maySend(member.role),
  };
}

async function showRow(deps: ShowDeps, row: BatchRow, roster: Roster): Promise<BatchShown> {
  const { id, title, state, madeAt, startedAt, endedAt, replies } = row;
  return {
    id,
    title,
    state: state as BatchShown['state'],
    madeBy: nameOf(roster, row.madeBy),
    madeAt,
    startedAt,
    endedAt,
    counts: await countsOf(deps, row),
    waits: state === 'sending' ? sayWait(deps.clock.now(), replies, deps.calendar) : null,
  };
}

/** How far all lines are, counted some at a time, so that watching a batch slows nobody. */
async function countsOf({ database }: ShowDeps, row: BatchRow): Promise<BatchCounts> {
  const counts = { ready: 0, cannot: 0, withheld: 0, sent: 0, delivered: 0, read: 0, answered: 0, failed: 0 };
  for await (const lines of partsOf(database, row, part)) for (const line of lines) count(counts, line);
  return { lines: row.lines, ...counts };
}

/** Whoever answered has read it, and whoever has read it was reached. */
function count(counts: Omit<BatchCounts, 'lines'>, line: LineWithProgress): void {
  counts[line.state as 'ready' | 'cannot' | 'withheld' | 'sent'] += 1;
  const progress = progressOf(line);
  if (progress === 'failed') counts.failed += 1;
  if (progress === 'answered') counts.answered += 1;
  if (progress === 'answered' || progress === 'read') counts.read += 1;
  if (progress === 'answered' || progress === 'read' || progress === 'delivered') counts.delivered += 1;
}
