import type { BatchState } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, desc, eq, exists, gt, inArray, isNotNull, ne, or } from 'drizzle-orm';

export type BatchRow = Tx['t']['batch']['$inferSelect'];
export type LineRow = Tx['t']['batchLine']['$inferSelect'];

/** False when it is there already: the same list and message from the same screen. */
export async function insertBatch({ q, t, organisation }: Tx, row: Omit<BatchRow, 'organisation'>) {
  const made = await q
    .insert(t.batch)
    .values({ organisation, ...row })
    .onConflictDoNothing()
    .returning({ id: t.batch.id });
  return made.length === 1;
}

/** Lines that are there already stay as they are. */
export async function insertLines({ q, t, organisation }: Tx, rows: Omit<LineRow, 'organisation'>[]) {
  await q
    .insert(t.batchLine)
    .values(rows.map((row) => ({ organisation, ...row })))
    .onConflictDoNothing();
}

export async function batchById({ q, t, organisation }: Reader | Tx, id: string): Promise<BatchRow | null> {
  const b = t.batch;
  const [row] = await q
    .select()
    .from(b)
    .where(and(eq(b.organisation, organisation), eq(b.id, id)));
  return row ?? null;
}

/** The newest whole ones: one whose lines are still being written has none yet. */
export function latestBatches({ q, t, organisation }: Reader, limit: number): Promise<BatchRow[]> {
  const b = t.batch;
  return q
    .select()
    .from(b)
    .where(and(eq(b.organisation, organisation), gt(b.lines, 0)))
    .orderBy(desc(b.madeAt), desc(b.id))
    .limit(limit);
}

/** Whoever starts a batch of the same list at the same moment goes after this one, and sees it started. */
export async function takeTurnsWithList(
  { q, t, organisation }: Tx,
  { listToken }: Pick<BatchRow, 'listToken'>,
) {
  const b = t.batch;
  await q
    .update(b)
    .set({ listToken })
    .where(and(eq(b.organisation, organisation), eq(b.listToken, listToken)));
}

/** Another batch with the same list that was started since; the last of them. One stopped before any line went is none. */
export async function startedSince(
  { q, t, organisation }: Reader | Tx,
  { id, listToken }: Pick<BatchRow, 'id' | 'listToken'>,
  since: number,
) {
  const [b, l] = [t.batch, t.batchLine];
  const went = q
    .select({ line: l.line })
    .from(l)
    .where(and(eq(l.organisation, organisation), eq(l.batch, b.id), eq(l.state, 'sent')));
  const [row] = await q
    .select({ title: b.title, startedAt: b.startedAt })
    .from(b)
    .where(
      and(
        eq(b.organisation, organisation),
        eq(b.listToken, listToken),
        ne(b.id, id),
        isNotNull(b.startedAt),
        gt(b.startedAt, since),
        or(ne(b.state, 'stopped'), exists(went)),
      ),
    )
    .orderBy(desc(b.startedAt))
    .limit(1);
  return row ? { title: row.title, at: row.startedAt! } : null;
}

type Set = Partial<Pick<BatchRow, 'state' | 'lines' | 'startedBy' | 'startedAt' | 'endedAt'>> & {
  changedAt: number;
};

/** Changes a batch that stands in one of these states; false when it stands in another. */
export async function changeBatch(
  { q, t, organisation }: Tx,
  id: string,
  from: readonly BatchState[],
  set: Set,
): Promise<boolean> {
  const b = t.batch;
  const hit = await q
    .update(b)
    .set(set)
    .where(and(eq(b.organisation, organisation), eq(b.id, id), inArray(b.state, [...from])))
    .returning({ id: b.id });
  return hit.length === 1;
}

/** The next line that waits to go, in the order of the list; null when there is none. */
export async function nextReady({ q, t, organisation }: Tx, batch: string): Promise<LineRow | null> {
  const l = t.batchLine;
  const [row] = await q
    .select()
    .from(l)
    .where(and(eq(l.organisation, organisation), eq(l.batch, batch), eq(l.state, 'ready')))
    .orderBy(asc(l.line))
    .limit(1);
  return row ?? null;
}

/** How a line that waited has gone; false when another process took it meanwhile. */
export async function settleLine(
  { q, t, organisation }: Tx,
  { batch, line }: Pick<LineRow, 'batch' | 'line'>,
  set: Pick<LineRow, 'state' | 'faults' | 'consultation'>,
): Promise<boolean> {
  const l = t.batchLine;
  const hit = await q
    .update(l)
    .set(set)
    .where(and(eq(l.organisation, organisation), eq(l.batch, batch), eq(l.line, line), eq(l.state, 'ready')))
    .returning({ line: l.line });
  return hit.length === 1;
}
