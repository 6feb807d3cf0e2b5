import type { Attachment } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import type { AttachmentRow } from './store.ts';

/** A kept file as staff see it listed. */
export function showAttachment(vault: Vault, row: AttachmentRow): Attachment {
  return {
    id: row.id,
    name: vault.unseal(row.organisation, row.name),
    type: row.type,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    origin: row.origin as Attachment['origin'],
    sealed: row.sealedAt !== null,
    mayOpen: row.sealedAt === null,
  };
}
