import type { Agreement, Identity } from './vocabulary.ts';

/**
 * Whether anything from the record, a file included, may go to this sender without first asking "Do these details
 * match our record?" (S17). To typed details go offers, questions and general advice only.
 */
export function mayReceiveFromRecord(identity: Identity): boolean {
  return identity !== 'typed';
}

/**
 * Whether a carer may be sent anything from the patient's record: the patient agrees or the law speaks for them
 * (S29), and the details were checked (S17). Otherwise staff see "Do not share record information with the sender".
 */
export function carerMayReceiveRecord(agreement: Agreement, identity: Identity): boolean {
  const allowed = agreement === 'agrees' || agreement === 'power-of-attorney';
  return allowed && mayReceiveFromRecord(identity);
}

/**
 * Whether the patient's age makes sense with who the request is for; where it does not, the date of birth is asked
 * again (S21), since the carer's own is the usual mistake.
 */
export function ageFitsWho(who: 'self' | 'child' | 'other', ageYears: number): boolean {
  if (who === 'child') return ageYears < 18;
  return who === 'other' || ageYears >= 5;
}

/**
 * Whether photos may be asked for: never from under 18 where genitals, bottom or breasts are meant (S30).
 * @param intimate whether an answer or the words say so
 */
export function photosOffered(ageYears: number, intimate: boolean): boolean {
  return ageYears >= 18 || !intimate;
}
