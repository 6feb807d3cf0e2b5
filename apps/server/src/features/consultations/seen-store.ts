import type { Tx } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';

export async function markSeen({ q, t, organisation }: Tx, id: string): Promise<void> {
  await q
    .update(t.consultation)
    .set({ unread: false })
    .where(and(eq(t.consultation.organisation, organisation), eq(t.consultation.id, id)));
}
