import type { Tx, Vault } from '@frontdoor/database';
import type { ContactGiven } from '../consultations/content.ts';
import { liftBlock } from './blocked.ts';

/**
 * Staff have made sure of where a request's messages go: what it holds now is the patient's, so nothing is held back from
 * there any more. An address that was replaced stays blocked.
 */
export async function liftHeldAddresses(
  tx: Tx,
  vault: Vault,
  { contact, by, now }: { contact: ContactGiven; by: string; now: number },
): Promise<void> {
  for (const address of [contact.email, contact.phone])
    if (address) await liftBlock(tx, vault, { address, by, now });
}
