import type { Identity } from '@frontdoor/contract';
import type { Reader, Tx, Vault } from '@frontdoor/database';
import { carerMayReceiveRecord, mayReceiveFromRecord } from '@frontdoor/safety';
import type { RequestContent } from '../consultations/content.ts';
import { identityCheckOf, type Patient } from './store.ts';
import { phoneDigits, tokenMaker } from './tokens.ts';

export type IdentityNow = { level: Identity; checkedBy: string | null; checkedAt: number | null };

/** From this age a parent's word is no longer enough for what is in a child's record (S28). Whole years. */
const childsOwnRecordFrom = 11;

/**
 * The address a check is good for: everything this request gives to reach its sender by, because staff may ring one as
 * well as write to the other (S17). Another address starts again as typed.
 */
export function addressToken(vault: Vault, organisation: string, content: RequestContent): string {
  const { email, phone } = content.contact;
  return tokenMaker(vault, organisation)(`address ${email ?? 'none'} ${phone ? phoneDigits(phone) : 'none'}`);
}

/** How sure the practice is of who writes, now: a check of this person at this address that has not expired (S17). */
export async function identityNow(
  reader: Reader | Tx,
  { vault, patient, content, now }: { vault: Vault; patient: Patient; content: RequestContent; now: number },
): Promise<IdentityNow> {
  const address = addressToken(vault, reader.organisation, content);
  const check = await identityCheckOf(reader, { person: patient.person, addressToken: address, now });
  if (!check) return { level: 'typed', checkedBy: null, checkedAt: null };
  return { level: check.level as Identity, checkedBy: check.checkedBy, checkedAt: check.checkedAt };
}

/** Whether whoever wrote may be sent anything from the record: the patient (S17), a carer (S29), a parent (S28). */
export function senderMayReceiveRecord(
  requester: RequestContent['requester'],
  identity: Identity,
  patientAge: number,
): boolean {
  if (!requester) return mayReceiveFromRecord(identity);
  if (requester.agreement) return carerMayReceiveRecord(requester.agreement, identity);
  return patientAge < childsOwnRecordFrom && mayReceiveFromRecord(identity);
}

/** The same once the details are checked: false means that no check will ever make it so. */
export function senderCouldReceiveRecord(
  requester: RequestContent['requester'],
  patientAge: number,
): boolean {
  return senderMayReceiveRecord(requester, 'matches', patientAge);
}
