import type { Tx } from '@frontdoor/database';
import { atLondon, coreMinutesAfter } from '@frontdoor/hours';
import { lastOf } from '../audit/store.ts';
import { serviceSettings } from '../clocks/settings.ts';
import { tellStaff } from '../clocks/tell-staff.ts';
import { type Consultation, consultationById } from '../consultations/change-store.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { Channel } from '../deliveries/channels.ts';
import { remindRecipient } from '../deliveries/remind.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { recipientOf } from '../ladder/climb.ts';
import type { Message } from '../messages/store.ts';
import { messageById, messagesOf } from '../messages/thread-store.ts';
import type { Around, Work } from '../outbox/kinds.ts';
import { mayBeWrittenTo, patientById } from '../patients/store.ts';
import { mustNotRing } from '../tasks/do-not-ring.ts';
import { taskDueAt } from '../tasks/due.ts';
import { openTask } from '../tasks/open.ts';
import { allTasksOf, type TaskRow } from '../tasks/store.ts';
import { silenceTimes } from './times.ts';

/** While somebody is asked to call about the same request for another reason, it is looked at again so much later. */
const lookAgainAfter = 60;

type Silent = { request: Consultation; message: Message; urgent: boolean; tasks: TaskRow[]; now: number };

/**
 * What is done about a patient who does not answer (S34): a reminder, a call, and at last a clinician's decision. Nothing
 * clinical ends by itself. One transaction with the end of its row, so that each is done once.
 */
export const followSilence: Work = {
  async work(around, tx, { subject }) {
    const { deps } = around;
    const now = deps.clock.now();
    const found = await stillSilent(tx, subject, now);
    if (!found) return null;
    const { urgentBy } = await serviceSettings(tx);
    const { message, urgent } = found;
    const rules = { urgent, urgentBy, calendar: deps.calendar };
    const { remind, call, decide } = silenceTimes(message.heldUntil, rules);
    if (now < remind) return remind;
    tx.afterCommit(() => deps.live.changed(tx.organisation, found.request.id));
    if (now < call) {
      await remindOnce(around, tx, found);
      return call;
    }
    const called = await askForCall(around, tx, found);
    if (now >= decide) return askForDecision(around, tx, found);
    return called ? decide : Math.min(decide, soon(around, now));
  },
};

const soon = ({ deps }: Around, now: number) =>
  coreMinutesAfter(atLondon(now), lookAgainAfter, deps.calendar).epochMilliseconds;

/** Null once there is an answer of any kind, of the patient or of staff, or nobody is there to give one. */
async function stillSilent(tx: Tx, subject: string, now: number): Promise<Silent | null> {
  const message = await messageById(tx, subject);
  if (!message || message.takenBackAt !== null) return null;
  const request = (await consultationById(tx, message.consultation))!;
  if (request.finishedAt !== null) return null;
  const after = (await messagesOf(tx, request.id)).filter(
    ({ id, createdAt, takenBackAt }) =>
      id !== message.id && createdAt >= message.createdAt && takenBackAt === null,
  );
  if (after.some(({ kind, response }) => kind === 'from-patient' || response !== null)) return null;
  const tasks = (await allTasksOf(tx, request.id)).filter(({ subject: about }) => about === message.id);
  if (tasks.some(isAnswered)) return null;
  const patient = await patientById(tx, request.patient);
  if (!patient || !(await mayBeWrittenTo(tx, patient.person))) return null;
  return { request, message, urgent: message.urgent || request.urgency === 'urgent', tasks, now };
}

/** A call that found another way is no answer: the decision is still a clinician's. */
function isAnswered({ reason, doneAt, outcome }: TaskRow): boolean {
  if (doneAt === null) return false;
  if (reason === 'still-silent') return true;
  return reason === 'silent' && (outcome === 'reached' || outcome === 'decided');
}

/** A reminder on the first safe channel; of what was asked on the phone or by letter there is nothing to open. */
async function remindOnce({ deps }: Around, tx: Tx, { request, message, now }: Silent): Promise<void> {
  const before = await lastOf(tx, request.id, 'reminded');
  if (message.kind !== 'to-patient' || (before !== null && before >= message.heldUntil)) return;
  const { vault } = deps.database;
  const { content } = openRequest(vault, request);
  const first = (await deliveriesOf(tx, request.id)).find((each) => each.message === message.id)?.channel;
  await remindRecipient(deps, tx, {
    consultation: request.id,
    message: message.id,
    recipient: recipientOf(content),
    contact: content.contact,
    first: (first ?? 'email') as Channel,
    template: 'reminder',
    now,
  });
}

/** False while somebody is asked to call about the same request already: one call is enough. */
async function askForCall(around: Around, tx: Tx, found: Silent): Promise<boolean> {
  const { request, message, urgent, tasks, now } = found;
  if (tasks.some(({ kind, reason }) => kind === 'call' && reason === 'silent')) return true;
  const open = (await allTasksOf(tx, request.id)).filter(({ doneAt }) => doneAt === null);
  if (open.some(({ kind }) => kind === 'call')) return false;
  const of = taskOf(around, found);
  await openTask(tx, { ...of, kind: 'call', subject: message.id, reason: 'silent' });
  if (urgent) await tellStaff(around, tx, { kind: 'call-due', request, now });
  return true;
}

/** For plain admin the call is the end of it: nobody is harmed, and whoever looks may finish it. */
async function askForDecision(around: Around, tx: Tx, found: Silent): Promise<null> {
  const { request, message, urgent, now } = found;
  if (request.nationalType !== 'clinical' && request.flagLevel === null) return null;
  const of = taskOf(around, found);
  await openTask(tx, { ...of, kind: 'decide', subject: message.id, reason: 'still-silent' });
  if (urgent) await tellStaff(around, tx, { kind: 'call-due', request, now });
  return null;
}

function taskOf({ deps }: Around, { request, urgent, now }: Silent) {
  return {
    consultation: request.id,
    urgent,
    doNotRing: mustNotRing(openRequest(deps.database.vault, request).content.contact),
    createdAt: now,
    dueAt: taskDueAt(deps.calendar, { urgent, at: now }),
  };
}
