import type { Attachment } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import type { AttachmentRow } from './store.ts';

/** A kept file as a member of staff sees it listed; `opensSealed` where they are the clinical lead (S30). */
export function showAttachment(
  vault: Vault,
  row: AttachmentRow,
  { opensSealed }: { opensSealed: boolean },
): Attachment {
  return {
    id: row.id,
    name: vault.unseal(row.organisation, row.name),
    type: row.type,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    origin: row.origin as Attachment['origin'],
    sealed: row.sealedAt !== null,
    mayOpen: row.sealedAt === null || opensSealed,
  };
}
