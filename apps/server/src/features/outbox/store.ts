import { placeholders, type Reader, type Tx } from '@frontdoor/database';
import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';

export type OutboxRow = Tx['t']['outbox']['$inferSelect'];

export function insertOutbox(tx: Tx, row: OutboxRow): Promise<unknown> {
  return tx.prepared('outbox-insert', (q, t) => q.insert(t.outbox).values(placeholders(t.outbox)))(row);
}

/** Nothing more is to be done about this delivery. */
export async function cancelOutbox({ q, t, organisation }: Tx, delivery: string, now: number) {
  await q
    .update(t.outbox)
    .set({ doneAt: now })
    .where(and(eq(t.outbox.organisation, organisation), eq(t.outbox.subject, delivery)));
}

/** What is due and nobody else is at work on, the oldest first. */
export function dueRows(
  { q, t, organisation }: Reader | Tx,
  now: number,
  limit: number,
): Promise<OutboxRow[]> {
  const o = t.outbox;
  return q
    .select()
    .from(o)
    .where(
      and(
        eq(o.organisation, organisation),
        isNull(o.doneAt),
        isNull(o.failedAt),
        lte(o.runAt, now),
        or(isNull(o.claimedUntil), lte(o.claimedUntil, now)),
      ),
    )
    .orderBy(asc(o.runAt), asc(o.id))
    .limit(limit);
}

/** Takes rows for this worker until the lease ends. Those another process took in between are left out. */
export async function claimRows(
  { q, t, organisation }: Tx,
  ids: string[],
  { now, until }: { now: number; until: number },
): Promise<OutboxRow[]> {
  const o = t.outbox;
  return q
    .update(o)
    .set({ claimedUntil: until })
    .where(
      and(
        eq(o.organisation, organisation),
        inArray(o.id, ids),
        isNull(o.doneAt),
        isNull(o.failedAt),
        or(isNull(o.claimedUntil), lte(o.claimedUntil, now)),
      ),
    )
    .returning();
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
