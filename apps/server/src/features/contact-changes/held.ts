import type { ContactField } from '@frontdoor/contract';
import type { Reader, Tx, Vault } from '@frontdoor/database';
import type { RequestContent, RowContent } from '../consultations/content.ts';
import { type Held, isAddress } from './content.ts';
import { detailsOf } from './held-store.ts';

/** What is held of a person, opened. */
export type HeldDetails = Partial<Record<ContactField, Held>>;

/** What staff have accepted for this person so far (R47); empty before the first. */
export async function heldDetails(reader: Reader | Tx, vault: Vault, person: string): Promise<HeldDetails> {
  const rows = await detailsOf(reader, person);
  return Object.fromEntries(
    rows.map(({ field, value }) => [field, JSON.parse(vault.unseal(reader.organisation, value)) as Held]),
  );
}

/** The request a change was proposed for, opened. */
export type Opened = { kind: string; row: RowContent; content: RequestContent };

/**
 * What stands beside a proposal: where the request's own messages go, for a change of that; else what was accepted for
 * the person, or what the sender says the record has now. Null where nothing is held here. Pure.
 */
export function heldBeside(
  { field, recipient }: { field: string; recipient: string },
  held: HeldDetails,
  { kind, row, content }: Opened,
): string | null {
  const own = kind !== 'contact-details' || recipient === 'carer';
  if (isAddress(field) && own) return content.contact[field];
  const before = held[field as ContactField]?.value;
  if (before !== undefined) return before;
  if (field === 'name') return row.name;
  return field === 'address' ? content.postcode : null;
}
