import type { CancelVideo } from '@frontdoor/contract';
import { newId, type Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { Decided } from '../consultations/act.ts';
import type { Consultation } from '../consultations/change-store.ts';
import { mustBeThere } from '../consultations/reply.ts';
import { openRequest } from '../consultations/request-facts.ts';
import { withdrawMessage } from '../consultations/withdraw-message.ts';
import type { Channel } from '../deliveries/channels.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { beginLadder } from '../ladder/begin.ts';
import { recipientOf } from '../ladder/climb.ts';
import { addMessage } from '../messages/add.ts';
import { messageById } from '../messages/thread-store.ts';
import { ringOutbox } from '../outbox/bell.ts';
import type { Staff } from '../staff/guards.ts';
import { type Changing, changing } from './changing.ts';
import { endCallFor } from './end-invitation.ts';
import { type CallRow, updateCall } from './store.ts';
import { tellOfCall } from './tell.ts';
import { withoutInvitation } from './without-invitation.ts';
import { sayCancelled } from './words.ts';

/**
 * Cancels a call that has not begun. While its invitation can be taken back, that is all that happens (S35); else the
 * patient is told, and the request is with staff again: due as before, where nothing else answered it.
 */
export async function cancelCall(
  deps: Deps,
  which: Omit<Changing, 'lock'>,
  { lock, text }: CancelVideo,
): Promise<void> {
  const { staff } = which;
  await changing(deps, { ...which, lock }, async ({ tx, call, request, now }): Promise<Decided> => {
    const invitation = (await messageById(tx, call.message))!;
    const by = staff.member.id;
    if (now < invitation.heldUntil) {
      const set = await withdrawMessage(deps, tx, { request, message: invitation, by, now });
      return { set, action: 'video-cancelled', detail: { call: call.id, back: true } };
    }
    await mustBeThere(tx, request);
    const message = await tellCancelled(deps, tx, { staff, call, request, own: text, now });
    await endCallFor(tx, call, { by, now });
    await updateCall(tx, call, { state: 'cancelled', endedAt: now, endedBy: by, changedAt: now });
    const detail = { call: call.id, back: false, message };
    const set = await withoutInvitation(tx, request, invitation, deps.calendar);
    return { set, action: 'video-cancelled', detail, message };
  });
}

type Telling = { staff: Staff; call: CallRow; request: Consultation; own: string; now: number };

/** Says it in the thread and tells the patient, on the channel of the invitation first. Gives the message. */
async function tellCancelled(
  deps: Deps,
  tx: Tx,
  { staff: { organisation, member }, call, request, own, now }: Telling,
): Promise<string> {
  const { database, content } = deps;
  const consultation = request.id;
  const message = newId();
  const { phone } = organisation;
  await addMessage(tx, database.vault, {
    id: message,
    consultation,
    kind: 'to-patient',
    author: member.id,
    text: sayCancelled(content.wording.video, { own, call, phone, theirs: request.door !== 'practice' }),
    now,
  });
  const told = (await deliveriesOf(tx, consultation)).find((each) => each.message === call.message);
  const first = (told?.channel ?? 'email') as Channel;
  const telling = { request, call, message, template: 'video-cancelled', first, now, sendAt: now } as const;
  await tellOfCall(deps, tx, telling);
  const recipient = recipientOf(openRequest(database.vault, request).content);
  const urgent = request.urgency === 'urgent';
  await beginLadder(deps, tx, { consultation, message, recipient, urgent, at: now });
  tx.afterCommit(() => ringOutbox(database, tx.organisation));
  return message;
}
