import type { ContactChange, DecideContact, PatientState } from '@frontdoor/contract';
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

const fieldWords: Record<ContactChange['field'], string> = {
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

/** What is known of whose it is (S25), and whether the old address may be told (S23). */
export function sayProved({ confirmed, tellOld }: ContactChange): string {
  const code = confirmed ? 'The code sent to it was given.' : 'The code sent to it has not been given.';
  return `${code} ${tellOld ? 'The old one is told.' : 'The old one must not be told.'}`;
}

/** The code proves it only where the old address is told, too; otherwise staff have to have made sure (S23, S25). */
export function isProvedByCode({ confirmed, tellOld }: ContactChange): boolean {
  return confirmed && tellOld;
}

type Proof = NonNullable<DecideContact['proof']>;

/** How staff can have made sure. */
export const proofs: { value: Proof; words: string }[] = [
  { value: 'call', words: 'I spoke to them on a number in their record' },
  { value: 'in-person', words: 'They are here in person, and I checked who they are' },
  { value: 'nhs-login', words: 'They proved it with NHS login' },
];

/** Why it stands apart from the others (S37). */
export const asideWords = {
  honeypot: 'the form was filled in by a machine',
  flood: 'many came from one place',
} as const;
