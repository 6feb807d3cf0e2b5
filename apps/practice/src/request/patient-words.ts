import type { ContactChange, ContactProof, PatientState } from '@frontdoor/contract';
import { sayPhone } from '@frontdoor/questionnaire';

/** Where a patient belongs, as staff say it (S24). */
export const patientStateWords: Record<PatientState, string> = {
  registered: 'Registered here',
  temporary: 'Here for a short time',
  elsewhere: 'Registered elsewhere',
  left: 'Has left the practice',
  deceased: 'Has died',
  unknown: 'Not known whether registered',
};

/** True of a patient who is sent nothing any more (S24). */
export const isGone = (state: PatientState) => state === 'left' || state === 'deceased';

/** What the choice of a state does, said before it is saved (S24). */
export function sayWhatStops(state: PatientState, before: PatientState): string {
  if (isGone(state))
    return 'From this moment nothing more is sent to them, or to a carer about them: no message, no reminder, no link. What waits to go is stopped. Each of their open requests stays for a person to decide.';
  if (isGone(before)) return 'Messages can be sent again. What was stopped does not go after all.';
  return 'Nothing that is sent changes.';
}

/** What can be given or changed, as staff say it (R47). */
export const fieldWords: Record<ContactChange['field'], string> = {
  phone: 'phone number',
  email: 'email address',
  name: 'name',
  ethnicity: 'ethnic group',
  address: 'address',
  'next-of-kin': 'next of kin',
  pharmacy: 'pharmacy',
  needs: 'communication and access needs',
};

/** "New phone number of the carer: 07700 900999". */
export function sayProposed({ recipient, field, value }: ContactChange): string {
  return `New ${fieldWords[field]}${recipient === 'carer' ? ' of the carer' : ''}: ${sayContact(field, value)}`;
}

export function sayContact(field: ContactChange['field'], value: string): string {
  return field === 'phone' ? sayPhone(value) : value;
}

/** What is held beside it; the record may hold more than is known here. */
export function sayHeld({ field, held }: ContactChange): string {
  return held === null ? 'nothing here, look in the record' : sayContact(field, held);
}

/** What is known of whose an address is (S25), and whether the old one may be told (S23); empty for what is none. */
export function sayProved({ field, confirmed, tellOld }: ContactChange): string {
  if (field !== 'phone' && field !== 'email') return '';
  const code = confirmed ? 'The code sent to it was given.' : 'The code sent to it has not been given.';
  return `${code} ${tellOld ? 'The old one is told.' : 'The old one must not be told.'}`;
}

const byPerson: readonly ContactProof[] = ['call', 'in-person', 'nhs-login'];

/** How a person made sure: that holds for all of what they change together (S23). */
export const isByPerson = (proof: ContactProof) => byPerson.includes(proof);

/**
 * By what a change is accepted without asking; null where staff are asked. What was found out once is good for the rest,
 * but not for a name, which takes a paper.
 */
export function readyProof(
  { field, proofs }: ContactChange,
  checked: ContactProof | null,
): ContactProof | null {
  const own = proofs.find((proof) => proof === 'code' || proof === 'identity');
  if (own) return own;
  return field !== 'name' && checked && proofs.includes(checked) ? checked : null;
}

/** How it is accepted, on its button. */
export const proofWords: Record<ContactProof, string> = {
  code: 'by the code',
  identity: 'as checked before',
  call: 'by call',
  'in-person': 'in person',
  'nhs-login': 'by NHS login',
  evidence: 'by the paper',
};

/** How staff can have made sure. */
const asked: { value: ContactProof; words: string }[] = [
  { value: 'evidence', words: 'I saw the paper that shows it' },
  { value: 'call', words: 'I spoke to them on a number in their record' },
  { value: 'in-person', words: 'They are here in person, and I checked who they are' },
  { value: 'nhs-login', words: 'They proved it with NHS login' },
];

/** Those of them that prove this change. */
export const proofsOf = ({ proofs }: ContactChange) => asked.filter(({ value }) => proofs.includes(value));

/** Why it stands apart from the others (S37). */
export const asideWords = {
  honeypot: 'the form was filled in by a machine',
  flood: 'many came from one place',
} as const;
