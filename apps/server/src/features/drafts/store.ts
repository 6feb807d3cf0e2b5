import { type Database, placeholders, type Tx } from '@frontdoor/database';
import { and, eq, isNull, lte, sql } from 'drizzle-orm';

export type DraftRow = Tx['t']['draft']['$inferSelect'];

const byId = {
  key: 'draft-by-id',
  build: (q: Pick<Tx['q'], 'select'>, t: Tx['t']) =>
    q
      .select()
      .from(t.draft)
      .where(
        and(eq(t.draft.organisation, sql.placeholder('organisation')), eq(t.draft.id, sql.placeholder('id'))),
      ),
};

export function findDraft(database: Database, organisation: string, id: string): Promise<DraftRow | null> {
  return database.read(organisation, async (reader) => {
    const [row] = await reader.prepared(byId.key, byId.build)({ organisation, id });
    return row ?? null;
  });
}

export async function draftInside(tx: Tx, id: string): Promise<DraftRow | null> {
  const [row] = await tx.prepared(byId.key, byId.build)({ organisation: tx.organisation, id });
  return row ?? null;
}

export function insertDraft(tx: Tx, row: Tx['t']['draft']['$inferInsert']): Promise<unknown> {
  return tx.prepared('draft-insert', (q, t) => q.insert(t.draft).values(placeholders(t.draft)))(row);
}

type Seen = { id: string; seen: number };
type Change = { content: string; changedAt: number; expiresAt: number };

/** Changes an unsent draft if nobody else has since it was seen; says whether it did. */
export async function updateDraft(tx: Tx, { id, seen }: Seen, change: Change): Promise<boolean> {
  const update = tx.prepared('draft-update', (q, t) =>
    q
      .update(t.draft)
      .set({
        content: sql`${sql.placeholder('content')}`,
        changedAt: sql`${sql.placeholder('changedAt')}`,
        expiresAt: sql`${sql.placeholder('expiresAt')}`,
      })
      .where(asSeen(t))
      .returning({ id: t.draft.id }),
  );
  const hit = await update({ organisation: tx.organisation, id, seen, ...change });
  return hit.length === 1;
}

/** Marks a draft as sent if it is still as it was seen; says whether it did. */
export async function markSent(
  tx: Tx,
  { id, seen }: Seen,
  change: Change & { consultation: string },
): Promise<boolean> {
  const update = tx.prepared('draft-sent', (q, t) =>
    q
      .update(t.draft)
      .set({
        consultation: sql`${sql.placeholder('consultation')}`,
        content: sql`${sql.placeholder('content')}`,
        changedAt: sql`${sql.placeholder('changedAt')}`,
        expiresAt: sql`${sql.placeholder('expiresAt')}`,
      })
      .where(asSeen(t))
      .returning({ id: t.draft.id }),
  );
  const hit = await update({ organisation: tx.organisation, id, seen, ...change });
  return hit.length === 1;
}

function asSeen(t: Tx['t']) {
  return and(
    eq(t.draft.organisation, sql.placeholder('organisation')),
    eq(t.draft.id, sql.placeholder('id')),
    eq(t.draft.changedAt, sql.placeholder('seen')),
    isNull(t.draft.consultation),
  );
}

/** Hands a draft's files to the request it became. */
export async function giveFiles(tx: Tx, draft: string, consultation: string): Promise<void> {
  const { attachment } = tx.t;
  await tx.q
    .update(attachment)
    .set({ consultation, draft: null })
    .where(and(eq(attachment.organisation, tx.organisation), eq(attachment.draft, draft)));
}

/** Deletes one draft that was not sent; says whether there was one. */
export async function deleteDraft(tx: Tx, id: string): Promise<boolean> {
  const { draft } = tx.t;
  const gone = await tx.q
    .delete(draft)
    .where(and(eq(draft.organisation, tx.organisation), eq(draft.id, id), isNull(draft.consultation)))
    .returning({ id: draft.id });
  return gone.length === 1;
}

/** Deletes drafts past their end, sent or not, at most so many; gives their ids. */
export async function deleteExpired(tx: Tx, now: number, most: number): Promise<string[]> {
  const { draft } = tx.t;
  const over = await tx.q
    .select({ id: draft.id })
    .from(draft)
    .where(and(eq(draft.organisation, tx.organisation), lte(draft.expiresAt, now)))
    .limit(most);
  for (const { id } of over) {
    await tx.q.delete(draft).where(and(eq(draft.organisation, tx.organisation), eq(draft.id, id)));
  }
  return over.map(({ id }) => id);
}

/** What the confirmation says of the request a draft became. */
export async function receiptOf(database: Database, organisation: string, consultation: string) {
  return database.read(organisation, async ({ q, t }) => {
    const [row] = await q
      .select({
        reference: t.consultation.reference,
        receivedAt: t.consultation.receivedAt,
      })
      .from(t.consultation)
      .where(and(eq(t.consultation.organisation, organisation), eq(t.consultation.id, consultation)))
      .limit(1);
    return row ?? null;
  });
}

/** One more person was warned and left without sending: by rule and hour, never with words (R20). */
export async function countLeft(tx: Tx, rule: string, hour: number): Promise<void> {
  const { leftUnsent } = tx.t;
  await tx.q
    .insert(leftUnsent)
    .values({ organisation: tx.organisation, rule, hour, times: 1 })
    .onConflictDoUpdate({
      target: [leftUnsent.organisation, leftUnsent.rule, leftUnsent.hour],
      set: { times: sql`${leftUnsent.times} + 1` },
    });
}
