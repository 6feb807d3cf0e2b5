import type { Tx } from '@frontdoor/database';
import { and, eq, isNull } from 'drizzle-orm';

/** Keeps what is filled in so far, sealed. */
export async function saveProgress(
  { q, t, organisation }: Tx,
  consultation: string,
  progress: string,
): Promise<void> {
  const o = t.outreach;
  await q
    .update(o)
    .set({ progress })
    .where(and(eq(o.organisation, organisation), eq(o.consultation, consultation), isNull(o.answers)));
}

/** Keeps the answers that were sent, sealed; what was filled in before them is no longer needed. */
export async function saveAnswers(
  { q, t, organisation }: Tx,
  consultation: string,
  answers: string,
): Promise<void> {
  const o = t.outreach;
  await q
    .update(o)
    .set({ answers, progress: null })
    .where(and(eq(o.organisation, organisation), eq(o.consultation, consultation), isNull(o.answers)));
}
