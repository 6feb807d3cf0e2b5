import type { Detail } from '@frontdoor/contract';
import { isGone } from './patient-words.ts';

/** What must be known before anyone rings or writes (S23), most binding first. Shown under the name. */
export function sayNeeds({ row, contact, language, preferredStaff }: Detail): string[] {
  const needs = [...row.needs];
  if (contact.cannotUsePhone) needs.push('Cannot use a phone: do not ring');
  else if (!contact.safe.call && contact.phone) needs.push('Do not ring');
  if (contact.safe.call && !contact.safe.voicemail) needs.push('No voicemail');
  if (contact.lookOnline) needs.push('Do not contact first: will look online');
  if (contact.comeIn) needs.push('Will come in to the surgery');
  if (contact.safeTimes) needs.push(`Contact ${contact.safeTimes}`);
  if (language) needs.push(`Language: ${language}`);
  if (preferredStaff) needs.push(`Likes to see ${preferredStaff}`);
  return needs;
}

/**
 * How the patient will learn of a reply, said before it is sent. Only channels they agreed to are ever used (S23);
 * the message itself never leaves the service, a link does.
 * @param setUp the channels that have a transport
 * @param asText a text was asked for first
 */
export function sayWay(
  { contact, patientState }: Pick<Detail, 'contact' | 'patientState'>,
  setUp: readonly ('email' | 'text')[],
  asText: boolean,
): string {
  if (isGone(patientState)) return 'Nothing is sent: the patient has died or left. This stands here alone.';
  const email = setUp.includes('email') && contact.safe.email && contact.email !== null;
  const agreedToText = contact.safe.text && contact.phone !== null;
  const text = setUp.includes('text') && agreedToText;
  if (contact.lookOnline) return 'They asked not to be contacted: they will look online for this.';
  if (!email && !text && agreedToText)
    return 'They agreed to texts only, and texts are not set up: text them from another system, or ring if that is safe.';
  if (!email && !text)
    return 'They agreed to no text or email: this waits for them online. Ring, or tell them at the desk.';
  if (asText && !text) return 'They did not agree to texts: a link to this goes by email.';
  const first = text && (asText || !email) ? 'text' : 'email';
  return `A link to this goes by ${first}. Your words are not in it.`;
}
