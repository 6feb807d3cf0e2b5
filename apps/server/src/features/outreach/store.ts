import { placeholders, type Reader, type Tx } from '@frontdoor/database';
import { and, eq, isNull, lt, lte, sql } from 'drizzle-orm';

export type OutreachRow = Tx['t']['outreach']['$inferSelect'];

export function insertOutreach(tx: Tx, row: OutreachRow): Promise<unknown> {
  return tx.prepared('outreach-insert', (q, t) => q.insert(t.outreach).values(placeholders(t.outreach)))(row);
}

/** What the practice asked in a conversation it began; null in any other. */
export async function outreachOf(reader: Reader | Tx, consultation: string): Promise<OutreachRow | null> {
  const find = (reader as Reader).prepared('outreach-of', (q, { outreach: o }) =>
    q
      .select()
      .from(o)
      .where(
        and(
          eq(o.organisation, sql.placeholder('organisation')),
          eq(o.consultation, sql.placeholder('consultation')),
        ),
      ),
  );
  const [row] = await find({ organisation: reader.organisation, consultation });
  return row ?? null;
}

export async function updateOutreach(
  { q, t, organisation }: Tx,
  consultation: string,
  set: Partial<Pick<OutreachRow, 'reminded' | 'expiredAt' | 'expiresAt'>>,
): Promise<void> {
  const o = t.outreach;
  await q
    .update(o)
    .set(set)
    .where(and(eq(o.organisation, organisation), eq(o.consultation, consultation)));
}

/** Notes the first answer; false where there was one, or nothing was asked. */
export async function setAnswered(
  { q, t, organisation }: Tx,
  consultation: string,
  answeredAt: number,
): Promise<boolean> {
  const o = t.outreach;
  const hit = await q
    .update(o)
    .set({ answeredAt })
    .where(and(eq(o.organisation, organisation), eq(o.consultation, consultation), isNull(o.answeredAt)))
    .returning({ consultation: o.consultation });
  return hit.length === 1;
}

/** The time to answer has passed without an answer. Once there was one, the conversation goes on like any other. */
export function isOver(
  { answeredAt, expiresAt }: Pick<OutreachRow, 'answeredAt' | 'expiresAt'>,
  now: number,
): boolean {
  return answeredAt === null && expiresAt !== null && now >= expiresAt;
}

/** The surgery has written again after the time to answer had passed: it can be answered anew. */
export async function openOverAgain({ q, t, organisation }: Tx, consultation: string, now: number) {
  const o = t.outreach;
  await q
    .update(o)
    .set({ expiresAt: null })
    .where(and(eq(o.organisation, organisation), eq(o.consultation, consultation), lte(o.expiresAt, now)));
}

/** Its time to answer does not end before `until`, ms since 1970: something else is arranged in it for before then. */
export async function keepOpenUntil({ q, t, organisation }: Tx, consultation: string, until: number) {
  const o = t.outreach;
  await q
    .update(o)
    .set({ expiresAt: until })
    .where(and(eq(o.organisation, organisation), eq(o.consultation, consultation), lt(o.expiresAt, until)));
}

/**
 * Whether a message is what a list sent: what became of that is in the results of its batch, and is no task or row in a
 * queue by itself. What staff write later in the same conversation is followed like any other answer.
 */
export async function isOfBatch(
  reader: Reader | Tx,
  { id, door }: { id: string; door: string },
  message: { createdAt: number } | null,
): Promise<boolean> {
  if (door !== 'practice' || message === null) return false;
  const asked = await outreachOf(reader, id);
  return asked !== null && asked.batch !== null && asked.startedAt === message.createdAt;
}
