import type { Tx } from '@frontdoor/database';
import { stopDeliveriesOf } from '../deliveries/stop.ts';
import type { Message } from '../messages/store.ts';
import { updateMessage } from '../messages/thread-store.ts';
import { cancelOutbox } from '../outbox/store.ts';
import { withdrawBegun } from '../outreach/withdraw.ts';
import { withdrawCall } from '../video/withdraw.ts';
import type { ActDeps } from './act.ts';
import type { Consultation } from './change-store.ts';
import { stateAfterTriage } from './triage.ts';
import { undoReply } from './undo-reply.ts';

type Withdrawing = { request: Consultation; message: Message; by: string; now: number };

/**
 * Takes back a held message that has not gone (S35): it is sent to nobody, nobody follows it, and a video call it invites
 * to is cancelled. Gives the request without what the message did to it.
 */
export async function withdrawMessage(
  deps: Pick<ActDeps, 'calendar' | 'live'>,
  tx: Tx,
  { request, message, by, now }: Withdrawing,
): Promise<Partial<Consultation>> {
  await updateMessage(tx, message.id, { takenBackAt: now });
  await cancelOutbox(tx, { kind: 'ladder', subject: message.id }, now);
  await cancelOutbox(tx, { kind: 'silence', subject: message.id }, now);
  await stopDeliveriesOf(tx, { consultation: request.id, message: message.id, now });
  await withdrawCall(deps, tx, { consultation: request.id, message: message.id, by, now });
  const before = await undoReply(tx, request, message, deps.calendar);
  const nothing = await withdrawBegun(tx, request, message, now);
  if (nothing) return { ...before, ...nothing };
  const assigned = request.assignee !== null || request.team !== null;
  return { ...before, state: stateAfterTriage('to-triage', request.lookedAt !== null, assigned) };
}
