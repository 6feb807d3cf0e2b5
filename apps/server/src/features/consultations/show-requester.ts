import type { Requester } from '@frontdoor/contract';
import { type IdentityNow, senderMayReceiveRecord } from '../patients/identity.ts';
import type { RequesterGiven } from './content.ts';

const agreements = {
  agrees: 'The patient agrees to this',
  'not-asked': 'The patient has not been asked',
  'cannot-agree': 'The patient cannot agree (lacks capacity)',
  'power-of-attorney': 'Holds power of attorney or deputyship',
} as const;

/** Who wrote for the patient, in words, and whether anything from the record may go to them (S28, S29). */
export function showRequester(
  requester: RequesterGiven | null,
  { level }: IdentityNow,
  patientAge: number,
): Requester | null {
  if (!requester) return null;
  const { name, relation, agreement } = requester;
  return {
    name,
    relation,
    agreement: agreement ? agreements[agreement] : childKnows(requester),
    mayReceiveRecord: senderMayReceiveRecord(requester, level, patientAge),
  };
}

function childKnows({ childKnows: knows }: RequesterGiven): string | null {
  if (knows === null) return null;
  return knows ? 'The child knows about this' : 'The child does not know about this';
}
