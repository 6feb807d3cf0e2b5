import type { TaskReason } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { atLondon, coreMinutesAfter } from '@frontdoor/hours';
import { serviceSettings } from '../clocks/settings.ts';
import { tellStaff } from '../clocks/tell-staff.ts';
import { type Consultation, consultationById } from '../consultations/change-store.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { DeliveryRow } from '../deliveries/store.ts';
import type { Message } from '../messages/store.ts';
import { messageById } from '../messages/thread-store.ts';
import type { Around, Work } from '../outbox/kinds.ts';
import { isOfBatch } from '../outreach/store.ts';
import { mayBeWrittenTo, patientById } from '../patients/store.ts';
import { mustNotRing } from '../tasks/do-not-ring.ts';
import { taskDueAt } from '../tasks/due.ts';
import { openTask } from '../tasks/open.ts';
import { allTasksOf } from '../tasks/store.ts';
import { climb, triesOf } from './climb.ts';
import { ladderTimes } from './times.ts';

/** While somebody is asked to call about another message of the same request, it is looked at again so much later. */
const lookAgainAfter = 60;

type Unread = { request: Consultation; message: Message; tries: DeliveryRow[]; urgent: boolean };

/**
 * What is done when the next rung of an unread message is due (S32): the next channel, then a person's task. It is one
 * transaction with the end of its row, so that each rung is climbed once, whichever process does it and whenever.
 */
export const followLadder: Work = {
  async work(around, tx, { subject }) {
    const { deps } = around;
    const found = await unread(tx, subject);
    if (!found) return null;
    const { request, message, tries, urgent } = found;
    const now = deps.clock.now();
    if (now < message.heldUntil) return message.heldUntil;
    const { urgentBy } = await serviceSettings(tx);
    const times = ladderTimes(message.heldUntil, { urgent, urgentBy, calendar: deps.calendar });
    // A failure that led nowhere else waits for nothing: what came before it was not read either.
    if (tries.length === 0 || tries.at(-1)?.state === 'failed')
      return nothingThere(around, tx, found, times.call, now);
    if (now < times.next) return times.next;
    if (!tries.some(({ rung }) => rung > 0)) {
      await climb(deps, tx, { request, message: message.id, tries, failed: false, now });
      tx.afterCommit(() => deps.live.changed(tx.organisation, request.id));
    }
    if (now < times.call) return times.call;
    return call(around, tx, found, urgent ? 'unread-urgent' : 'unread', now);
  },
};

/** What still waits to be read; null when it was, or was taken back, or nobody is there to read it (S24, S35). */
async function unread(tx: Tx, subject: string): Promise<Unread | null> {
  const message = await messageById(tx, subject);
  if (!message || message.readAt !== null || message.takenBackAt !== null) return null;
  const request = (await consultationById(tx, message.consultation))!;
  const patient = await patientById(tx, request.patient);
  if (!patient || !(await mayBeWrittenTo(tx, patient.person))) return null;
  const tries = await triesOf(tx, { consultation: request.id, message: message.id });
  return { request, message, tries, urgent: message.urgent || request.urgency === 'urgent' };
}

/** Nothing went out: no channel is safe, or every one has failed (S23). Who looks online is left to, unless urgent. */
function nothingThere(
  around: Around,
  tx: Tx,
  found: Unread,
  callAt: number,
  now: number,
): Promise<number | null> {
  const { request, tries, urgent } = found;
  if (tries.length > 0) return call(around, tx, found, 'delivery-failed', now);
  const { lookOnline } = openRequest(around.deps.database.vault, request).content.contact;
  if (!lookOnline) return call(around, tx, found, 'no-safe-channel', now);
  if (!urgent) return Promise.resolve(null);
  return now < callAt ? Promise.resolve(callAt) : call(around, tx, found, 'unread-urgent', now);
}

/** The last rung: somebody is asked to call, or to find another way where nobody may ring. Once for each message. */
async function call(
  around: Around,
  tx: Tx,
  { request, message, urgent }: Unread,
  reason: TaskReason,
  now: number,
): Promise<number | null> {
  const { deps } = around;
  if (await isOfBatch(tx, request, message)) return null;
  const calls = (await allTasksOf(tx, request.id)).filter(({ kind }) => kind === 'call');
  if (calls.some(({ subject }) => subject === message.id)) return null;
  if (calls.some(({ doneAt }) => doneAt === null)) {
    return coreMinutesAfter(atLondon(now), lookAgainAfter, deps.calendar).epochMilliseconds;
  }
  await openTask(tx, {
    consultation: request.id,
    kind: 'call',
    subject: message.id,
    reason,
    urgent,
    doNotRing: mustNotRing(openRequest(deps.database.vault, request).content.contact),
    createdAt: now,
    dueAt: taskDueAt(deps.calendar, { urgent, at: now }),
  });
  if (urgent) await tellStaff(around, tx, { kind: 'call-due', request, now });
  tx.afterCommit(() => deps.live.changed(tx.organisation, request.id));
  return null;
}
