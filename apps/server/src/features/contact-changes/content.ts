import type { ContactField } from '@frontdoor/contract';
import type { ContactGiven } from '../consultations/content.ts';

/** Sealed in `contact_change.value` and, once taken over, in `person_detail.value`. */
export type Held = {
  /** As the record is to hold it. */
  value: string;
  /** Of an address to be reached by: which ways on it are safe (S23). */
  safe: Partial<ContactGiven['safe']>;
  /** What the practice needs to see first, as the patient was told; of a name. */
  evidence?: string;
  /** What staff have to mind about it, in words: why a name changes, that letters are not safe. */
  note?: string;
};

/** Something to give or change (R47). `tellOld` as answered (S23); false where nothing old is reached by it. */
export type NewDetail = { field: ContactField; held: Held; tellOld: boolean };

/** What a patient is reached by. Everything else is only held. */
export type AddressField = Extract<ContactField, 'phone' | 'email'>;

export function isAddress(field: string): field is AddressField {
  return field === 'phone' || field === 'email';
}

/**
 * The contact details of a request with a proposal taken over. Whoever gives an address to be reached by does not only
 * look online any more. Pure.
 */
export function withChange(contact: ContactGiven, field: AddressField, { value, safe }: Held): ContactGiven {
  const reached = Object.values(safe).some(Boolean);
  return {
    ...contact,
    [field]: value,
    safe: { ...contact.safe, ...safe },
    lookOnline: contact.lookOnline && !reached,
  };
}
