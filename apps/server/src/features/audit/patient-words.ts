import type { ContactProof } from '@frontdoor/contract';
import type { Action } from './log.ts';
import type { Say } from './words.ts';

/** What patients, and whoever got their message, do on their own pages; and what staff do about it. */
type PatientAction = Extract<
  Action,
  | 'new-link'
  | 'wrong-address'
  | 'contact-proposed'
  | 'contact-confirmed'
  | 'contact-changed'
  | 'contact-declined'
  | 'contact-copied'
  | 'sensitive'
  | 'code-read-out'
  | 'birth-date'
  | 'feedback'
>;

const fields: Record<string, string> = {
  phone: 'phone number',
  email: 'email address',
  name: 'name',
  address: 'address',
  ethnicity: 'ethnic group',
  'next-of-kin': 'next of kin',
  pharmacy: 'pharmacy',
  needs: 'list of needs',
};
const proofs: Record<ContactProof, string> = {
  code: 'a code sent to it',
  call: 'a call',
  'in-person': 'in person',
  'nhs-login': 'NHS login',
  evidence: 'the paper that shows it',
  identity: 'who wrote it, as checked before',
};
const details = (field: unknown) => fields[String(field)] ?? 'contact details';
const checkedBy = (proof: unknown) => `checked by ${proofs[proof as ContactProof] ?? 'staff'}`;
const was = (from: unknown) => (typeof from === 'string' ? ` (was ${from})` : '');

export const patientSayings: Record<PatientAction, Say> = {
  'new-link': () => 'Asked for a new link. It went to the address held',
  'wrong-address': () =>
    'Somebody pressed “This is not for me”. Nothing more goes to that address, and the link has ended',
  'contact-proposed': ({ field }) => `Gave a new ${details(field)}. It is not used before it is checked`,
  'contact-confirmed': () => 'Gave the code that was sent to the new address',
  'contact-changed': ({ field, proof, record, from }) =>
    record
      ? `Accepted the new ${details(field)}${was(from)}, ${checkedBy(proof)}`
      : `Replies now go to the new ${details(field)}, ${checkedBy(proof)}`,
  'contact-declined': ({ field }) => `Declined the new ${details(field)}`,
  'contact-copied': ({ field }) => `Copied the new ${details(field)} to the clinical system`,
  sensitive: ({ sensitive }) =>
    sensitive
      ? 'Marked it as sensitive: its links ask for a code'
      : 'Took the mark sensitive away: its links ask for no code',
  'code-read-out': () => 'Got a code to read out to the patient',
  feedback: () => 'Said what they thought of it',
  'birth-date': ({ from, to }) => `Put the date of birth right: ${String(to)} (was ${String(from)})`,
};
