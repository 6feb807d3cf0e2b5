import type { Reader, Tx } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';

export type FeedbackRow = Tx['t']['feedback']['$inferSelect'];

/** What was thought of one request; null while nobody has said. */
export async function feedbackRow(
  { q, t, organisation }: Reader | Tx,
  consultation: string,
): Promise<FeedbackRow | null> {
  const f = t.feedback;
  const [row] = await q
    .select()
    .from(f)
    .where(and(eq(f.organisation, organisation), eq(f.consultation, consultation)));
  return row ?? null;
}

/** False when it was said before: one for each request (R79). */
export async function insertFeedback(
  { q, t, organisation }: Tx,
  row: Omit<FeedbackRow, 'organisation'>,
): Promise<boolean> {
  const made = await q
    .insert(t.feedback)
    .values({ ...row, organisation })
    .onConflictDoNothing()
    .returning({ consultation: t.feedback.consultation });
  return made.length === 1;
}
