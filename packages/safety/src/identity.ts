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
