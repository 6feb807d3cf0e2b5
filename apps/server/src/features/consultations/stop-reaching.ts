import type { PatientState } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { logStep } from '../audit/log.ts';
import { stopDeliveriesOf } from '../deliveries/stop.ts';
import { messagesOf } from '../messages/thread-store.ts';
import { cancelOutbox } from '../outbox/store.ts';
import { answeredByCall } from '../tasks/answered.ts';
import { mustNotRing } from '../tasks/do-not-ring.ts';
import { taskDueAt } from '../tasks/due.ts';
import { endTasksAbout, openTask } from '../tasks/open.ts';
import { withdrawCall } from '../video/withdraw.ts';
import type { Consultation } from './change-store.ts';
import { openRequest } from './request-facts.ts';

type Gone = { state: PatientState; by: string; now: number };

/**
 * Stops everything that would reach the patient of one request: deliveries, ladders, reminders, calls, a video call they were invited to (S24). An open
 * request becomes a person's to decide.
 */
export async function stopReaching(
  deps: Pick<Deps, 'database' | 'calendar' | 'live'>,
  tx: Tx,
  request: Consultation,
  { state, by, now }: Gone,
): Promise<void> {
  const consultation = request.id;
  await stopDeliveriesOf(tx, { consultation, now });
  for (const { id: subject } of await messagesOf(tx, consultation)) {
    await cancelOutbox(tx, { kind: 'ladder', subject }, now);
    await cancelOutbox(tx, { kind: 'silence', subject }, now);
  }
  await cancelOutbox(tx, { kind: 'outreach', subject: consultation }, now);
  await withdrawCall(deps, tx, { consultation, by, now });
  const ending = { now, by, outcome: 'not-needed' } as const;
  await endTasksAbout(tx, { consultation, reasons: answeredByCall }, ending);
  await logStep(tx, { at: now, actor: 'system', action: 'sending-stopped', consultation });
  if (request.finishedAt !== null) return;
  const urgent = request.urgency === 'urgent';
  await openTask(tx, {
    consultation,
    kind: 'decide',
    subject: state,
    reason: 'patient-gone',
    urgent,
    doNotRing: mustNotRing(openRequest(deps.database.vault, request).content.contact),
    createdAt: now,
    dueAt: taskDueAt(deps.calendar, { urgent, at: now }),
  });
}
