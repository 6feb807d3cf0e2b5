import type { Tx } from '@frontdoor/database';
import { logChange } from '../audit/log.ts';
import { type Consultation, consultationById, updateConsultation } from '../consultations/change-store.ts';
import { finished } from '../consultations/finish.ts';
import { openRequest } from '../consultations/request-facts.ts';
import { remindRecipient } from '../deliveries/remind.ts';
import { messagesOf } from '../messages/thread-store.ts';
import type { Around, Work } from '../outbox/kinds.ts';
import { mayBeWrittenTo, patientById } from '../patients/store.ts';
import { takesAnswer } from '../switches/may-write.ts';
import { mustNotRing } from '../tasks/do-not-ring.ts';
import { taskDueAt } from '../tasks/due.ts';
import { openTask } from '../tasks/open.ts';
import { type OutreachRow, outreachOf, updateOutreach } from './store.ts';
import { nextStep } from './times.ts';

type Silent = { request: Consultation; asked: OutreachRow; message: string; now: number };

/**
 * What is done about a conversation the practice began while nobody answers it: reminders, and at its end a person's
 * decision. One transaction with the end of its row, so that each is done once.
 */
export const followOutreach: Work = {
  async work(around, tx, { subject }) {
    const now = around.deps.clock.now();
    const found = await stillSilent(tx, subject, now);
    if (!found) return null;
    const { asked } = found;
    const next = nextStep(asked);
    if (!next) return null;
    if (now < next.at) return next.at;
    tx.afterCommit(() => around.deps.live.changed(tx.organisation, subject));
    if (next.what === 'expire') {
      await expire(around, tx, found);
      return null;
    }
    let reminded = asked.reminded + 1;
    let after = nextStep({ ...asked, reminded });
    // The server was down for days: two that are due together are one.
    while (after?.what === 'remind' && after.at <= now) after = nextStep({ ...asked, reminded: ++reminded });
    await updateOutreach(tx, subject, { reminded });
    await remind(around, tx, found);
    return after?.at ?? null;
  },
};

/** Null once there is an answer or an end, or nobody is there to give one (S24). */
async function stillSilent(tx: Tx, subject: string, now: number): Promise<Silent | null> {
  const asked = await outreachOf(tx, subject);
  const request = await consultationById(tx, subject);
  if (!asked || !request || asked.answeredAt !== null || request.finishedAt !== null) return null;
  const patient = await patientById(tx, request.patient);
  if (!patient || !(await mayBeWrittenTo(tx, patient.person))) return null;
  const message = (await messagesOf(tx, subject)).find(({ kind }) => kind === 'to-patient');
  return message ? { request, asked, message: message.id, now } : null;
}

async function remind({ deps }: Around, tx: Tx, { request, asked, message, now }: Silent): Promise<void> {
  if (!(await takesAnswer(tx, request, asked, now))) return;
  const { vault } = deps.database;
  const { contact } = openRequest(vault, request).content;
  await remindRecipient(deps, tx, {
    consultation: request.id,
    message,
    recipient: 'patient',
    contact,
    template: 'asked-reminder',
    first: 'email',
    now,
  });
}

/** Nobody answered in time: whoever asked decides what happens now; of a batch, its results say so. */
async function expire({ deps }: Around, tx: Tx, { request, asked, message, now }: Silent): Promise<void> {
  const consultation = request.id;
  await updateOutreach(tx, consultation, { expiredAt: now });
  await logChange(tx, deps.database.vault, {
    at: now,
    actor: 'system',
    action: 'outreach-over',
    consultation,
  });
  const untouched = request.state === 'waiting' && request.flagLevel === null;
  if (asked.batch !== null && untouched) {
    await updateConsultation(tx, request, { ...finished(request, 'no-action', now), changedAt: now });
    return;
  }
  await openTask(tx, {
    consultation,
    kind: 'decide',
    subject: message,
    reason: 'not-answered',
    urgent: false,
    doNotRing: mustNotRing(openRequest(deps.database.vault, request).content.contact),
    createdAt: now,
    dueAt: taskDueAt(deps.calendar, { urgent: false, at: now }),
  });
}
