import { placeholders, type Reader, type Schema, type Tx } from '@frontdoor/database';
import { and, asc, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Kind } from './kinds.ts';

export type OutboxRow = Tx['t']['outbox']['$inferSelect'];
type About = { kind: Kind; subject: string };
type Tables = Pick<Schema, 'outbox'>;

const given = (name: string) => sql.placeholder(name);
const value = (name: string) => sql`${given(name)}`;

export function insertOutbox(tx: Tx, row: OutboxRow): Promise<unknown> {
  return tx.prepared('outbox-insert', (q, t) => q.insert(t.outbox).values(placeholders(t.outbox)))(row);
}

/** Nothing more is to be done about this. */
export async function cancelOutbox(tx: Tx, about: About, now: number): Promise<void> {
  const cancel = tx.prepared('outbox-cancel', (q, t) =>
    q
      .update(t.outbox)
      .set({ doneAt: value('now') })
      .where(stillToDo(t)),
  );
  await cancel({ organisation: tx.organisation, ...about, now });
}

/** It is to be done at another time than it was; also while somebody is at work on it. False when nothing was to be. */
export async function moveOutbox(tx: Tx, about: About, runAt: number): Promise<boolean> {
  const move = tx.prepared('outbox-move', (q, t) =>
    q
      .update(t.outbox)
      .set({ runAt: value('runAt') })
      .where(stillToDo(t))
      .returning({ id: t.outbox.id }),
  );
  const moved = await move({ organisation: tx.organisation, ...about, runAt });
  return moved.length > 0;
}

/** The index `outbox_subject` holds nothing but what is still to do. */
function stillToDo({ outbox: o }: Tables) {
  return and(
    eq(o.organisation, given('organisation')),
    eq(o.subject, given('subject')),
    eq(o.kind, given('kind')),
    isNull(o.doneAt),
    isNull(o.failedAt),
  );
}

/** What is due and nobody else is at work on. The index `outbox_due` ends at `now`: what waits for later is not read. */
function due({ outbox: o }: Tables) {
  return and(
    eq(o.organisation, given('organisation')),
    isNull(o.doneAt),
    isNull(o.failedAt),
    lte(o.runAt, given('now')),
    or(isNull(o.claimedUntil), lte(o.claimedUntil, given('now'))),
  );
}

/** What is due of one kind, the oldest first. */
export function dueRows(reader: Reader | Tx, kind: Kind, now: number, limit: number): Promise<OutboxRow[]> {
  const find = (reader as Reader).prepared('outbox-due-rows', (q, t) =>
    q
      .select()
      .from(t.outbox)
      .where(and(due(t), eq(t.outbox.kind, given('kind'))))
      .orderBy(asc(t.outbox.runAt), asc(t.outbox.id))
      .limit(given('limit')),
  );
  return find({ organisation: reader.organisation, kind, now, limit });
}

/** Of which kinds something is due. */
export async function dueKinds(reader: Reader, now: number): Promise<Kind[]> {
  const find = reader.prepared('outbox-due-kinds', (q, t) =>
    q.selectDistinct({ kind: t.outbox.kind }).from(t.outbox).where(due(t)),
  );
  const rows = await find({ organisation: reader.organisation, now });
  return rows.map(({ kind }) => kind as Kind);
}

/**
 * Takes a row for this worker until the lease ends, and counts the try: a worker that dies with it has tried. Null when
 * another process took it in between.
 */
export async function claimRow(
  tx: Tx,
  id: string,
  { now, until }: { now: number; until: number },
): Promise<OutboxRow | null> {
  const claim = tx.prepared('outbox-claim', (q, t) =>
    q
      .update(t.outbox)
      .set({ claimedUntil: value('until'), attempts: sql`${t.outbox.attempts} + 1` })
      .where(and(due(t), eq(t.outbox.id, given('id'))))
      .returning(),
  );
  const [row] = await claim({ organisation: tx.organisation, id, now, until });
  return row ?? null;
}

/** Keeps a row for whoever took it and is still at work on it. */
export async function renewClaim(tx: Tx, id: string, until: number): Promise<void> {
  const renew = tx.prepared('outbox-renew', (q, t) =>
    q
      .update(t.outbox)
      .set({ claimedUntil: value('until') })
      .where(
        and(
          eq(t.outbox.organisation, given('organisation')),
          eq(t.outbox.id, given('id')),
          isNotNull(t.outbox.claimedUntil),
        ),
      ),
  );
  await renew({ organisation: tx.organisation, id, until });
}

/** Takes a row for the transaction that does its work; null when another process has done it in between. */
export async function takeRow(tx: Tx, id: string, now: number): Promise<OutboxRow | null> {
  const take = tx.prepared('outbox-take', (q, t) =>
    q
      .update(t.outbox)
      .set({ attempts: sql`${t.outbox.attempts} + 1` })
      .where(and(due(t), eq(t.outbox.id, given('id'))))
      .returning(),
  );
  const [row] = await take({ organisation: tx.organisation, id, now });
  return row ?? null;
}

/** How a row stands after a try; it is nobody's again. */
export type Tried = Pick<OutboxRow, 'attempts' | 'runAt' | 'doneAt' | 'failedAt' | 'error'>;

export async function writeTry(tx: Tx, id: string, tried: Tried): Promise<void> {
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
      .where(and(eq(t.outbox.organisation, given('organisation')), eq(t.outbox.id, given('id')))),
  );
  await write({ organisation: tx.organisation, id, ...tried });
}
