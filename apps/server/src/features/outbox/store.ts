import { placeholders, type Reader, type Tx } from '@frontdoor/database';
import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Kind } from './kinds.ts';

export type OutboxRow = Tx['t']['outbox']['$inferSelect'];
type About = { kind: Kind; subject: string };

export function insertOutbox(tx: Tx, row: OutboxRow): Promise<unknown> {
  return tx.prepared('outbox-insert', (q, t) => q.insert(t.outbox).values(placeholders(t.outbox)))(row);
}

/** Nothing more is to be done about this. */
export async function cancelOutbox(tx: Tx, about: About, now: number): Promise<void> {
  await tx.q.update(tx.t.outbox).set({ doneAt: now }).where(stillToDo(tx, about));
}

/** It is to be done at another time than it was; also while somebody is at work on it. False when nothing was to be. */
export async function moveOutbox(tx: Tx, about: About, runAt: number): Promise<boolean> {
  const { outbox } = tx.t;
  const moved = await tx.q
    .update(outbox)
    .set({ runAt })
    .where(stillToDo(tx, about))
    .returning({ id: outbox.id });
  return moved.length > 0;
}

function stillToDo({ t, organisation }: Tx, { kind, subject }: About) {
  const o = t.outbox;
  return and(
    eq(o.organisation, organisation),
    isNull(o.doneAt),
    isNull(o.failedAt),
    eq(o.kind, kind),
    eq(o.subject, subject),
  );
}

/** What is due and nobody else is at work on. */
function due({ t, organisation }: Reader | Tx, now: number) {
  const o = t.outbox;
  return and(
    eq(o.organisation, organisation),
    isNull(o.doneAt),
    isNull(o.failedAt),
    lte(o.runAt, now),
    or(isNull(o.claimedUntil), lte(o.claimedUntil, now)),
  );
}

/** What is due of one kind, the oldest first. */
export function dueRows(reader: Reader | Tx, kind: Kind, now: number, limit: number): Promise<OutboxRow[]> {
  const o = reader.t.outbox;
  return reader.q
    .select()
    .from(o)
    .where(and(due(reader, now), eq(o.kind, kind)))
    .orderBy(asc(o.runAt), asc(o.id))
    .limit(limit);
}

/** Of which kinds something is due. */
export async function dueKinds(reader: Reader, now: number): Promise<Kind[]> {
  const rows = await reader.q
    .selectDistinct({ kind: reader.t.outbox.kind })
    .from(reader.t.outbox)
    .where(due(reader, now));
  return rows.map(({ kind }) => kind as Kind);
}

/** Takes rows for this worker until the lease ends. Those another process took in between are left out. */
export async function claimRows(
  tx: Tx,
  ids: string[],
  { now, until }: { now: number; until: number },
): Promise<OutboxRow[]> {
  return tx.q
    .update(tx.t.outbox)
    .set({ claimedUntil: until })
    .where(and(due(tx, now), inArray(tx.t.outbox.id, ids)))
    .returning();
}

/** Takes a row for the transaction that does its work; null when another process has done it in between. */
export async function takeRow(tx: Tx, id: string, now: number): Promise<OutboxRow | null> {
  const [row] = await tx.q
    .update(tx.t.outbox)
    .set({ attempts: sql`${tx.t.outbox.attempts} + 1` })
    .where(and(due(tx, now), eq(tx.t.outbox.id, id)))
    .returning();
  return row ?? null;
}

/** How a row stands after a try; it is nobody's again. */
export type Tried = Pick<OutboxRow, 'attempts' | 'runAt' | 'doneAt' | 'failedAt' | 'error'>;

export async function writeTry(tx: Tx, id: string, tried: Tried): Promise<void> {
  const value = (name: string) => sql`${sql.placeholder(name)}`;
  const write = tx.prepared('outbox-tried', (q, t) =>
    q
      .update(t.outbox)
      .set({
        attempts: value('attempts'),
        runAt: value('runAt'),
        doneAt: value('doneAt'),
        failedAt: value('failedAt'),
        error: value('error'),
        claimedUntil: null,
      })
      .where(
        and(
          eq(t.outbox.organisation, sql.placeholder('organisation')),
          eq(t.outbox.id, sql.placeholder('id')),
        ),
      ),
  );
  await write({ organisation: tx.organisation, id, ...tried });
}
