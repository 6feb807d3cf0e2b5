import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { logChange, logSent } from '../audit/log.ts';
import { type Consultation, consultationById, updateConsultation } from '../consultations/change-store.ts';
import { linkAgain } from '../consultations/link.ts';
import { triageAgain } from '../consultations/triage-again.ts';
import { undoReply } from '../consultations/undo-reply.ts';
import { climbAfterFailure } from '../ladder/failed.ts';
import type { Message } from '../messages/store.ts';
import { messageById } from '../messages/thread-store.ts';
import type { Outcome } from '../outbox/kinds.ts';
import { isOfBatch } from '../outreach/store.ts';
import { type DeliveryRow, settleDelivery } from './store.ts';

export type SettleDeps = Pick<Deps, 'database' | 'clock' | 'calendar' | 'config' | 'live'>;

/** Writes down how a try to reach somebody ended: it went, it was stopped, or it was given up and is shown to staff. */
export async function settle(
  deps: SettleDeps,
  tx: Tx,
  delivery: DeliveryRow,
  outcome: Outcome,
): Promise<void> {
  const now = deps.clock.now();
  const { state } = outcome;
  const fault = outcome.state === 'failed' ? outcome.fault.code : null;
  if (!(await settleDelivery(tx, delivery.id, { state, settledAt: now, fault }))) return;
  const { id, consultation, channel } = delivery;
  await logSent(tx, { at: now, delivery: id, consultation, channel, outcome: state });
  if (state === 'failed') await reachedNobody(deps, tx, delivery, now);
  tx.afterCommit(() => deps.live.changed(tx.organisation, consultation));
}

/** What follows a delivery that has failed, at once or later: another channel (S32), and staff where none is left. */
export async function reachedNobody(
  deps: SettleDeps,
  tx: Tx,
  delivery: DeliveryRow,
  now: number,
): Promise<void> {
  if (!(await climbAfterFailure(deps, tx, delivery, now))) await backToStaff(deps, tx, delivery, now);
}

/** R102: nobody was reached, so the request stands in the queue again, unread, with the reason in its timeline. */
async function backToStaff(deps: SettleDeps, tx: Tx, delivery: DeliveryRow, now: number): Promise<void> {
  const request = await consultationById(tx, delivery.consultation);
  const message = delivery.message === null ? null : await messageById(tx, delivery.message);
  if (!request || (await isOfBatch(tx, request, message))) return;
  await updateConsultation(tx, request, {
    unread: true,
    ...(request.state === 'finished' ? {} : triageAgain(request)),
    ...(await withoutTheReply(deps, tx, request, message)),
    changedAt: now,
  });
  await linkAgain(deps, tx, request.patient);
  await logChange(tx, deps.database.vault, {
    at: now,
    actor: 'system',
    action: 'not-delivered',
    consultation: request.id,
    detail: { channel: delivery.channel },
  });
}

/** A reply nobody was told of answered nothing and finished nothing, unless it was read by an earlier link. */
async function withoutTheReply(
  { calendar }: SettleDeps,
  tx: Tx,
  request: Consultation,
  message: Message | null,
): Promise<Partial<Consultation>> {
  if (!message || message.readAt !== null) return {};
  return { ...(await undoReply(tx, request, message, calendar)), ...triageAgain(request) };
}
