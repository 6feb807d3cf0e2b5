import type { Tx } from '@frontdoor/database';
import type { Consultation } from '../consultations/change-store.ts';
import { finished } from '../consultations/finish.ts';
import { endLinksOf } from '../conversations/store.ts';
import type { Message } from '../messages/store.ts';
import { cancelOutbox } from '../outbox/store.ts';
import { endIdentityChecks, patientById } from '../patients/store.ts';
import { outreachOf, updateOutreach } from './store.ts';

/**
 * The first message of a conversation the practice began was taken back before it went (S35): nobody was written to, so
 * nothing is asked, nobody is reminded, and nothing is left to do. Gives what that makes of the conversation; null where
 * the message is another.
 */
export async function withdrawBegun(
  tx: Tx,
  request: Consultation,
  message: Pick<Message, 'createdAt'>,
  now: number,
): Promise<Partial<Consultation> | null> {
  const asked = request.door === 'practice' ? await outreachOf(tx, request.id) : null;
  if (asked?.startedAt !== message.createdAt) return null;
  await cancelOutbox(tx, { kind: 'outreach', subject: request.id }, now);
  await updateOutreach(tx, request.id, { expiredAt: now });
  // "These details are from the record" was said of what is taken back, too (S17).
  const { person } = (await patientById(tx, request.patient))!;
  await endIdentityChecks(tx, { person, by: asked.startedBy, at: asked.startedAt, now });
  await endLinksOf(tx, { consultation: request.id, recipient: 'patient' }, now);
  return finished(request, 'no-action', now);
}
