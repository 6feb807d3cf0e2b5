import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, eq } from 'drizzle-orm';

export type ChangeRow = Tx['t']['contactChange']['$inferSelect'];

export async function insertContactChange({ q, t, organisation }: Tx, row: Omit<ChangeRow, 'organisation'>) {
  await q.insert(t.contactChange).values({ ...row, organisation });
}

/** Every proposal about one request, the first first. */
export function contactChanges(
  { q, t, organisation }: Reader | Tx,
  consultation: string,
): Promise<ChangeRow[]> {
  const c = t.contactChange;
  return q
    .select()
    .from(c)
    .where(and(eq(c.organisation, organisation), eq(c.consultation, consultation)))
    .orderBy(asc(c.proposedAt), asc(c.id));
}

export async function updateContactChange(
  { q, t, organisation }: Tx,
  id: string,
  set: Partial<ChangeRow>,
): Promise<void> {
  await q
    .update(t.contactChange)
    .set(set)
    .where(and(eq(t.contactChange.organisation, organisation), eq(t.contactChange.id, id)));
}

/** A request is found by its new number as well; by one it had before it was found already. */
export async function addSearchToken({ q, t, organisation }: Tx, consultation: string, token: string) {
  await q.insert(t.searchToken).values({ organisation, token, consultation }).onConflictDoNothing();
}
