import type { Reader, Tx } from '@frontdoor/database';
import type { Calendar } from '@frontdoor/hours';
import type { Consultation } from '../consultations/change-store.ts';
import { inHand } from '../consultations/in-hand.ts';
import { undoReply } from '../consultations/undo-reply.ts';
import type { Message } from '../messages/store.ts';
import { messagesOf } from '../messages/thread-store.ts';

/**
 * A request whose video call the surgery has cancelled: an appointment there is not is no response (R58). Unless they
 * were given another since, what the invitation had answered is due again, from its own receipt.
 */
export async function withoutInvitation(
  tx: Tx,
  request: Consultation,
  invitation: Message,
  calendar: Calendar,
): Promise<Partial<Consultation>> {
  const others = (await messagesOf(tx as Reader, request.id)).filter(
    ({ id, response, takenBackAt }) => id !== invitation.id && response !== null && takenBackAt === null,
  );
  const answeredSince = others.some(({ createdAt }) => createdAt >= invitation.createdAt);
  if (answeredSince || request.door === 'practice') return inHand(request);
  // Of a call whose time was changed, the first invitation was the response.
  const createdAt =
    others.length === 0 ? (request.respondedAt ?? invitation.createdAt) : invitation.createdAt;
  return { ...(await undoReply(tx, request, { ...invitation, createdAt }, calendar)), ...inHand(request) };
}
