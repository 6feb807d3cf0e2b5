import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { Consultation } from '../consultations/change-store.ts';
import { heldUntil } from '../consultations/held.ts';
import { openAgain } from '../consultations/open-again.ts';
import { openRequest } from '../consultations/request-facts.ts';
import { respond } from '../consultations/waiting.ts';
import type { Channel } from '../deliveries/channels.ts';
import { beginLadder } from '../ladder/begin.ts';
import { recipientOf } from '../ladder/climb.ts';
import { addMessage } from '../messages/add.ts';
import { addToOutbox } from '../outbox/add.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { keepOpenUntil, openOverAgain } from '../outreach/store.ts';
import { expiryOf } from '../outreach/times.ts';
import type { Staff } from '../staff/guards.ts';
import { answeredByReply } from '../tasks/answered.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { nextStep } from './remind-times.ts';
import type { CallRow } from './store.ts';
import { tellOfCall } from './tell.ts';
import { isNow } from './when.ts';

type Invitation = {
  request: Consultation;
  /** As it stands now; `message` is the message to be. */
  call: Omit<CallRow, 'organisation'>;
  text: string;
  /** The channel staff asked for. */
  first: Channel;
  by: Staff['member'];
  /** It goes without the seconds in which it can be taken back. */
  atOnce: boolean;
  now: number;
};

/**
 * Puts an invitation into the thread, as the response it is (R58), and tells the patient of it; from now on it is followed
 * until it is read and until the call. Gives what becomes of the request: it waits for the patient.
 */
export async function sendInvitation(
  deps: Pick<Deps, 'database' | 'config' | 'calendar' | 'live'>,
  tx: Tx,
  { request, call, text, first, by, atOnce, now }: Invitation,
): Promise<Partial<Consultation>> {
  const { vault } = deps.database;
  const { id: consultation } = request;
  const { id, message } = call;
  const urgent = request.urgency === 'urgent' || isNow(call);
  const goesAt = heldUntil(now, urgent || atOnce);
  await addMessage(tx, vault, {
    id: message,
    consultation,
    kind: 'to-patient',
    author: by.id,
    text,
    response: 'appointment',
    urgent: isNow(call),
    now,
    heldUntil: goesAt,
  });
  await tellOfCall(deps, tx, { request, call, message, template: 'video', first, now, sendAt: goesAt });
  const recipient = recipientOf(openRequest(vault, request).content);
  await beginLadder(deps, tx, { consultation, message, recipient, urgent, at: goesAt });
  await addToOutbox(tx, { kind: 'video', subject: id, runAt: nextStep(call).at });
  if (request.door === 'practice') {
    await openOverAgain(tx, consultation, now);
    // Else it would be over, and of a list even finished, before the call.
    await keepOpenUntil(tx, consultation, expiryOf(call.startsAt, null));
  }
  const ending = { now, by: by.id, outcome: 'not-needed' } as const;
  await endTasksAbout(tx, { consultation, reasons: answeredByReply(by.role) }, ending);
  tx.afterCommit(() => {
    ringOutbox(deps.database, tx.organisation);
    deps.live.callChanged(tx.organisation, id, 'room');
  });
  const response = await respond(tx, request, { member: by.id, now });
  return { ...response, ...openAgain(request), state: 'waiting', unread: false };
}
