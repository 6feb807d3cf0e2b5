import type { Tx } from '@frontdoor/database';
import { and, eq, isNull } from 'drizzle-orm';

/** Marks the practice as taking requests; false when it did already. It is never unmarked. */
export async function markLive({ q, t, organisation }: Tx, at: number): Promise<boolean> {
  const hit = await q
    .update(t.organisation)
    .set({ liveAt: at })
    .where(and(eq(t.organisation.id, organisation), isNull(t.organisation.liveAt)))
    .returning({ id: t.organisation.id });
  return hit.length === 1;
}
