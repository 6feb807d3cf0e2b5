import type { Reader, Vault } from '@frontdoor/database';
import type { RequestContent } from '../consultations/content.ts';
import type { DeliveryContent } from '../deliveries/content.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { openLink } from '../messages/thread-store.ts';
import { addressToken, identityNow } from '../patients/identity.ts';
import { patientById } from '../patients/store.ts';
import { openRequestsOf } from './store.ts';
import type { ByLink } from './way.ts';

/** Another open request of the same patient, and their way in to it. */
export type Other = { token: string; receivedAt: number };

/**
 * The patient's own other open requests (S38). Only where somebody has checked who writes: an NHS number and a date of
 * birth can be typed by anyone (S18), so the other request must have been sent from the same checked address. None that
 * asks for a code or hides its words, and none a carer wrote.
 */
export async function otherRequests(
  reader: Reader,
  vault: Vault,
  { way, content, now }: { way: ByLink; content: RequestContent; now: number },
): Promise<Other[]> {
  const { request } = way;
  if (way.recipient !== 'patient' || content.requester !== null) return [];
  const patient = (await patientById(reader, request.patient))!;
  const { level } = await identityNow(reader, { vault, patient, content, now });
  if (level === 'typed') return [];
  const here = addressToken(vault, reader.organisation, content);
  const others: Other[] = [];
  for (const other of await openRequestsOf(reader, patient.person)) {
    if (other.id === request.id || other.restricted || other.sensitive) continue;
    const theirs = JSON.parse(vault.unseal(reader.organisation, other.content)) as RequestContent;
    if (theirs.requester !== null || addressToken(vault, reader.organisation, theirs) !== here) continue;
    const token = await tokenOf(reader, vault, other.id);
    if (token !== null) others.push({ token, receivedAt: other.receivedAt });
  }
  return others;
}

async function tokenOf(reader: Reader, vault: Vault, consultation: string): Promise<string | null> {
  if (!(await openLink(reader, { consultation, recipient: 'patient' }))) return null;
  const last = (await deliveriesOf(reader, consultation)).findLast(
    ({ recipient }) => recipient === 'patient',
  );
  return last ? (JSON.parse(vault.unseal(reader.organisation, last.content)) as DeliveryContent).token : null;
}
