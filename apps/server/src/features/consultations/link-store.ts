import type { Tx } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';
import type { Consultation } from './change-store.ts';

/** Where a request stands in the lists, by what it is linked with. */
export async function placeTogether(
  { q, t, organisation }: Tx,
  id: string,
  place: Pick<Consultation, 'dueAt' | 'dueRule' | 'rank'>,
): Promise<void> {
  await q
    .update(t.consultation)
    .set(place)
    .where(and(eq(t.consultation.organisation, organisation), eq(t.consultation.id, id)));
}
