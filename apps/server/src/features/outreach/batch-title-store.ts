import type { Reader } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';

/** What staff call a batch. */
export async function batchTitle({ q, t, organisation }: Reader, id: string): Promise<string> {
  const [row] = await q
    .select({ title: t.batch.title })
    .from(t.batch)
    .where(and(eq(t.batch.organisation, organisation), eq(t.batch.id, id)));
  return row?.title ?? '';
}
