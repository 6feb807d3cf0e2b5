import type { Tx } from '@frontdoor/database';
import { and, eq, inArray, isNull, lt } from 'drizzle-orm';

/** Gives files that wait for their conversation to its first message; how many could be given. */
export async function giveUploaded(
  { q, t, organisation }: Tx,
  {
    owner,
    consultation,
    message,
    ids,
  }: { owner: string; consultation: string; message: string; ids: readonly string[] },
): Promise<number> {
  const a = t.attachment;
  const given = await q
    .update(a)
    .set({ draft: null, consultation, message })
    .where(
      and(
        eq(a.organisation, organisation),
        eq(a.draft, owner),
        eq(a.origin, 'staff'),
        isNull(a.consultation),
        inArray(a.id, [...ids]),
      ),
    )
    .returning({ id: a.id });
  return given.length;
}

/** Deletes the rows of files staff uploaded before this for a conversation nobody began; gives the ids whose files may go. */
export async function deleteLeftUploads({ q, t, organisation }: Tx, before: number): Promise<string[]> {
  const a = t.attachment;
  const gone = await q
    .delete(a)
    .where(
      and(
        eq(a.organisation, organisation),
        eq(a.origin, 'staff'),
        isNull(a.consultation),
        lt(a.createdAt, before),
      ),
    )
    .returning({ id: a.id });
  return gone.map(({ id }) => id);
}
