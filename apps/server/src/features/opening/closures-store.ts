import type { Reader, Tx } from '@frontdoor/database';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';

export type ClosureRow = Tx['t']['closure']['$inferSelect'];

export async function insertClosure(
  { q, t, organisation }: Tx,
  row: Omit<ClosureRow, 'organisation'>,
): Promise<void> {
  await q.insert(t.closure).values({ ...row, organisation });
}

export async function closureById(
  { q, t, organisation }: Reader | Tx,
  id: string,
): Promise<ClosureRow | null> {
  const [row] = await q
    .select()
    .from(t.closure)
    .where(and(eq(t.closure.organisation, organisation), eq(t.closure.id, id)));
  return row ?? null;
}

/** Ends a closure that nobody has ended; says whether it did. */
export async function markEnded(
  { q, t, organisation }: Tx,
  id: string,
  ended: { endedAt: number; endedBy: string },
): Promise<boolean> {
  const hit = await q
    .update(t.closure)
    .set(ended)
    .where(and(eq(t.closure.organisation, organisation), eq(t.closure.id, id), isNull(t.closure.endedAt)))
    .returning({ id: t.closure.id });
  return hit.length === 1;
}

/** What the commissioner said of it; a later answer takes the place of an earlier one. */
export async function answerClosureRow(
  { q, t, organisation }: Tx,
  id: string,
  answer: Required<Pick<ClosureRow, 'answer' | 'answerNote' | 'answeredBy' | 'answeredAt'>>,
): Promise<void> {
  await q
    .update(t.closure)
    .set(answer)
    .where(and(eq(t.closure.organisation, organisation), eq(t.closure.id, id)));
}

/** Every closure that ends after an instant, the latest first. */
export async function closuresSince(
  { q, t, organisation }: Reader | Tx,
  since: number,
): Promise<ClosureRow[]> {
  return q
    .select()
    .from(t.closure)
    .where(and(eq(t.closure.organisation, organisation), gt(t.closure.endsAt, since)))
    .orderBy(desc(t.closure.startsAt), desc(t.closure.id));
}
