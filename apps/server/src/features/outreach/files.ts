import type { Tx } from '@frontdoor/database';
import { Problem } from '../../platform/problem.ts';
import { giveUploaded } from './files-store.ts';

/** Files a member uploads before there is a conversation belong to them until one takes the files along. */
export function uploadsOf(member: string): string {
  return `member ${member}`;
}

/**
 * Puts files a member has uploaded into the message they begin a conversation with. Throws where one of them is
 * somebody else's or was sent already.
 */
export async function giveUploads(
  tx: Tx,
  to: { by: string; consultation: string; message: string; ids: readonly string[] },
): Promise<void> {
  if (to.ids.length === 0) return;
  const given = await giveUploaded(tx, { ...to, owner: uploadsOf(to.by) });
  if (given === new Set(to.ids).size) return;
  throw new Problem(
    422,
    'file-missing',
    'A file could not be sent',
    'Add the file again. Your words are kept.',
  );
}
