import type { ContactChange } from '@frontdoor/contract';
import type { Reader, Vault } from '@frontdoor/database';
import type { ContactGiven } from '../consultations/content.ts';
import type { Held } from './content.ts';
import { contactChanges } from './store.ts';

/** New contact details somebody proposed, beside what is held, for staff (S25). `contact` is what the request holds now. */
export async function showContactChanges(
  reader: Reader,
  vault: Vault,
  { consultation, contact }: { consultation: string; contact: ContactGiven },
): Promise<ContactChange[]> {
  const rows = await contactChanges(reader, consultation);
  return rows.map((row) => {
    const field = row.field as ContactChange['field'];
    const { value } = JSON.parse(vault.unseal(reader.organisation, row.value)) as Held;
    return {
      id: row.id,
      recipient: row.recipient as ContactChange['recipient'],
      field,
      held: field === 'phone' || field === 'email' ? contact[field] : null,
      value,
      confirmed: row.confirmedAt !== null,
      tellOld: row.tellOld,
      state: row.state as ContactChange['state'],
      proposedAt: row.proposedAt,
      evidence: null,
      copied: row.copiedAt !== null,
    };
  });
}
