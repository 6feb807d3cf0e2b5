import type { Reader, Tx, Vault } from '@frontdoor/database';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ReadyFile } from './accept.ts';

/** A file belongs to a draft until it is sent, then to a request, and maybe to one message of it. */
export type Owner = { draft: string } | { consultation: string; message?: string };

export async function insertAttachment(
  tx: Tx,
  vault: Vault,
  entry: { file: ReadyFile; owner: Owner; origin: 'patient' | 'staff'; now: number },
): Promise<void> {
  const { file, owner, origin, now } = entry;
  const ofRequest = 'consultation' in owner ? owner : null;
  await tx.q.insert(tx.t.attachment).values({
    organisation: tx.organisation,
    id: file.id,
    draft: 'draft' in owner ? owner.draft : null,
    consultation: ofRequest?.consultation ?? null,
    message: ofRequest?.message ?? null,
    origin,
    name: vault.seal(tx.organisation, file.name),
    type: file.type,
    bytes: file.bytes,
    width: file.width,
    height: file.height,
    createdAt: now,
  });
}

export async function attachmentById({ q, t, organisation }: Reader | Tx, id: string) {
  const [row] = await q
    .select()
    .from(t.attachment)
    .where(and(eq(t.attachment.organisation, organisation), eq(t.attachment.id, id)))
    .limit(1);
  return row ?? null;
}

export type AttachmentRow = NonNullable<Awaited<ReturnType<typeof attachmentById>>>;

export async function sealAttachment(
  { q, t, organisation }: Tx,
  id: string,
  seal: Pick<AttachmentRow, 'sealedAt' | 'sealedBy' | 'sealReason'>,
): Promise<void> {
  await q
    .update(t.attachment)
    .set(seal)
    .where(and(eq(t.attachment.organisation, organisation), eq(t.attachment.id, id)));
}

/** Deletes rows of a draft's files that were never sent; gives the ids whose files may now go. */
export async function deleteDraftFiles(tx: Tx, draft: string, ids?: string[]): Promise<string[]> {
  const { attachment } = tx.t;
  const gone = await tx.q
    .delete(attachment)
    .where(
      and(
        eq(attachment.organisation, tx.organisation),
        eq(attachment.draft, draft),
        isNull(attachment.consultation),
        ids ? inArray(attachment.id, ids) : undefined,
      ),
    )
    .returning({ id: attachment.id });
  return gone.map(({ id }) => id);
}

/** Which of these ids have a row. */
export async function knownAttachments(reader: Reader, ids: string[]): Promise<Set<string>> {
  const { q, t, organisation } = reader;
  const rows = await q
    .select({ id: t.attachment.id })
    .from(t.attachment)
    .where(and(eq(t.attachment.organisation, organisation), inArray(t.attachment.id, ids)));
  return new Set(rows.map(({ id }) => id));
}
