import type { Tx } from '@frontdoor/database';
import { type Consultation, consultationById } from '../consultations/change-store.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { DeliveryRow } from '../deliveries/store.ts';
import { messageById } from '../messages/thread-store.ts';
import { addToOutbox } from '../outbox/add.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { moveOutbox } from '../outbox/store.ts';
import { mayBeWrittenTo, patientById } from '../patients/store.ts';
import { mustNotRing } from '../tasks/do-not-ring.ts';
import { taskDueAt } from '../tasks/due.ts';
import { openTask } from '../tasks/open.ts';
import { climb, type LadderDeps, triesOf } from './climb.ts';

/**
 * A delivery has failed for good, and is written down so: the next rung is climbed at once (S32), on another safe
 * channel if there is one. Codes and new links are told to staff, and that an old address was not told of a change: its
 * owner may be the one who should know (S23, S25). Gives false when nothing that was sent about the same thing reached anybody, and nothing is
 * left to try: then the request goes back to staff as well (R102), with a task.
 */
export async function climbAfterFailure(
  deps: LadderDeps,
  tx: Tx,
  delivery: DeliveryRow,
  now: number,
): Promise<boolean> {
  const { message: subject, consultation, template } = delivery;
  const request = await consultationById(tx, consultation);
  const message = subject === null ? null : await messageById(tx, subject);
  if (!request || message?.takenBackAt) return false;
  if (message?.readAt) return true;
  const patient = await patientById(tx, request.patient);
  if (!patient || !(await mayBeWrittenTo(tx, patient.person))) return true;

  if (subject === null && template !== 'received') {
    await showToStaff(deps, tx, { request, delivery, now });
    return true;
  }
  const tries = await triesOf(tx, { consultation, message: subject });
  if (await climb(deps, tx, { request, message: subject, tries, failed: true, now })) return true;
  const reached = tries.some(
    ({ id, state }) => id !== delivery.id && state !== 'failed' && state !== 'stopped',
  );
  if (subject === null) {
    if (!reached) await showToStaff(deps, tx, { request, delivery, now });
    return reached;
  }
  await callNow(deps, tx, subject, now);
  return reached;
}

/** Nobody waits for it to be read, so a task to put the address right is enough. */
async function showToStaff(
  deps: LadderDeps,
  tx: Tx,
  { request, delivery, now }: { request: Consultation; delivery: DeliveryRow; now: number },
): Promise<void> {
  await openTask(tx, {
    consultation: request.id,
    kind: 'not-delivered',
    subject: delivery.id,
    reason: 'delivery-failed',
    urgent: false,
    doNotRing: mustNotRing(openRequest(deps.database.vault, request).content.contact),
    createdAt: now,
    dueAt: taskDueAt(deps.calendar, { urgent: false, at: now }),
  });
}

async function callNow({ database }: LadderDeps, tx: Tx, subject: string, now: number): Promise<void> {
  const followed = await moveOutbox(tx, { kind: 'ladder', subject }, now);
  if (!followed) await addToOutbox(tx, { kind: 'ladder', subject, runAt: now });
  tx.afterCommit(() => ringOutbox(database, tx.organisation, 'ladder'));
}
