import type { Tx } from '@frontdoor/database';
import { and, eq, inArray, isNull } from 'drizzle-orm';

/** Gives files of a request, in no message yet and not sealed (S30), to one message of it. The ids that could be given. */
export async function setMessage(
  { q, t, organisation }: Tx,
  { consultation, message, ids }: { consultation: string; message: string; ids: string[] },
  origin: 'patient' | 'staff',
): Promise<string[]> {
  const given = await q
    .update(t.attachment)
    .set({ message })
    .where(
      and(
        eq(t.attachment.organisation, organisation),
        eq(t.attachment.consultation, consultation),
        eq(t.attachment.origin, origin),
        isNull(t.attachment.message),
        isNull(t.attachment.sealedAt),
        inArray(t.attachment.id, ids),
      ),
    )
    .returning({ id: t.attachment.id });
  return given.map(({ id }) => id);
}
