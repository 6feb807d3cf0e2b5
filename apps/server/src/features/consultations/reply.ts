import { createHash } from 'node:crypto';
import type { Changed, Reply } from '@frontdoor/contract';
import { ageYears } from '@frontdoor/questionnaire';
import { Problem } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { mustHaveNoAlarm } from '../alarms/open.ts';
import { giveToMessage } from '../attachments/give-to-message.ts';
import { tellRecipient } from '../deliveries/tell.ts';
import { beginLadder } from '../ladder/begin.ts';
import { addMessage } from '../messages/add.ts';
import { messageById } from '../messages/thread-store.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { openOverAgain } from '../outreach/store.ts';
import { identityNow, senderCouldReceiveRecord, senderMayReceiveRecord } from '../patients/identity.ts';
import { mayBeWrittenTo, patientById } from '../patients/store.ts';
import { beginSilence } from '../silence/begin.ts';
import { switchesOf } from '../switches/may-write.ts';
import { answeredByFinish, answeredByReply } from '../tasks/answered.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { mustHaveNoCallToCome } from '../video/may-finish.ts';
import { type Act, type ActDeps, type Around, act } from './act.ts';
import { type Consultation, consultationById } from './change-store.ts';
import { finished, mustBeAllowedToFinish } from './finish.ts';
import { heldUntil } from './held.ts';
import { openAgain } from './open-again.ts';
import { openRequest } from './request-facts.ts';
import { respond } from './waiting.ts';

/**
 * Sends a reply: words and files into the thread, the recorded response, the message that tells the patient, and the
 * end of the request when asked for, all in one act; without that end it is open, so that the patient can read and
 * answer. The same reply sent again is one.
 */
export async function reply(deps: ActDeps, which: Act, given: Reply): Promise<Changed> {
  const { database } = deps;
  const organisation = which.staff.organisation.id;
  const id = replyId(which, given);
  const before = await alreadySent(deps, which, id);
  if (before) return before;

  return act(deps, which, async (around) => {
    const { tx, request, now } = around;
    if (given.finish) {
      const end = { staff: which.staff, request, outcome: given.finish, now };
      await mustBeAllowedToFinish(tx, database.vault, end);
      await mustHaveNoAlarm(tx, request.id);
      await mustHaveNoCallToCome(tx, request.id);
    }
    await mustBeThere(tx, request);
    if (given.response === 'more') await mustTakeAnswer(tx, request);
    if (given.fromRecord || given.files.length > 0) await mustReachTheRightPerson(deps, around);
    const urgent = request.urgency === 'urgent' || given.urgent === true;
    const goesAt = heldUntil(now, urgent);
    await addMessage(tx, database.vault, {
      id,
      consultation: request.id,
      kind: 'to-patient',
      author: which.staff.member.id,
      text: given.text,
      response: given.response,
      fromRecord: given.fromRecord,
      urgent: given.urgent === true,
      now,
      heldUntil: goesAt,
    });
    await giveToMessage(tx, { consultation: request.id, message: id, ids: given.files }, 'staff');
    const { content } = openRequest(database.vault, request);
    await tellRecipient(deps, tx, {
      consultation: request.id,
      message: id,
      recipient: content.requester ? 'carer' : 'patient',
      contact: content.contact,
      template: 'message',
      first: given.channel === 'text' ? 'text' : 'email',
      except: [],
      rung: 0,
      now,
      sendAt: goesAt,
    });
    await follow(deps, tx, { id, request, given, urgent, at: goesAt });
    if (request.door === 'practice') await openOverAgain(tx, request.id, now);
    await endTasksAbout(
      tx,
      {
        consultation: request.id,
        reasons: given.finish ? answeredByFinish : answeredByReply(which.staff.member.role),
      },
      { now, by: which.staff.member.id, outcome: 'not-needed' },
    );
    tx.afterCommit(() => ringOutbox(database, organisation));
    const response = await respond(tx, request, { member: which.staff.member.id, now });
    return {
      set: given.finish
        ? { ...response, ...finished(request, given.finish, now) }
        : { ...response, ...openAgain(request), state: 'waiting', unread: false },
      action: 'replied',
      detail: { response: given.response, outcome: given.finish, files: given.files.length, message: id },
      message: id,
    };
  });
}

/** Has the message followed until it is read (S32), and until it is answered where it asks for something (S34). */
async function follow(
  deps: ActDeps,
  tx: Around['tx'],
  {
    id,
    request,
    given,
    urgent,
    at,
  }: { id: string; request: Consultation; given: Reply; urgent: boolean; at: number },
): Promise<void> {
  const { requester } = openRequest(deps.database.vault, request).content;
  const recipient = requester ? 'carer' : 'patient';
  await beginLadder(deps, tx, { consultation: request.id, message: id, recipient, urgent, at });
  if (given.finish) return;
  await beginSilence(deps, tx, { message: id, response: given.response, urgent, at });
}

/**
 * A message's id made from all that was sent, so that a second send of it meets the first. Words that were changed in
 * between, because the first answer was lost on the line, are no second send: they meet the lock.
 */
function replyId({ staff, consultation }: Act, given: Reply): string {
  const said = JSON.stringify({ ...given, lock: 0 });
  const hash = createHash('sha256').update([staff.organisation.id, consultation, said].join('\0'));
  return `r-${hash.digest('base64url').slice(0, 32)}`;
}

async function alreadySent({ database }: ActDeps, which: Act, id: string): Promise<Changed | null> {
  return database.read(which.staff.organisation.id, async (reader) => {
    const message = await messageById(reader, id);
    const request = message ? await consultationById(reader, message.consultation) : null;
    return request ? { lock: request.lock, message: id } : null;
  });
}

/** R77, S34: who cannot write back is asked nothing here, and not reminded of it. */
async function mustTakeAnswer(tx: Around['tx'], request: Consultation): Promise<void> {
  const switches = Object.values(await switchesOf(tx, request));
  if (switches.every(({ messages }) => messages)) return;
  throw new Problem(
    409,
    'messages-off',
    'They cannot answer here',
    'Messages are switched off for this request, this patient or your practice. Switch them on, or ring the patient. Your words are kept.',
  );
}

/** S24: nothing that is written to somebody who has died or left would go, so whoever writes is told at once. */
export async function mustBeThere(tx: Around['tx'], request: Consultation): Promise<void> {
  const patient = (await patientById(tx, request.patient))!;
  if (!(await mayBeWrittenTo(tx, patient.person))) throw isGone();
}

/**
 * S17, S29: what comes from the record, a file included, goes only to somebody whose details were checked, and to a
 * carer only where the patient agrees or the law speaks for them.
 */
export async function mustReachTheRightPerson(
  { database }: Pick<ActDeps, 'database'>,
  { tx, request, now }: Pick<Around, 'tx' | 'request' | 'now'>,
): Promise<void> {
  const { row, content } = openRequest(database.vault, request);
  const age = ageYears(row.birthDate, londonToday(now).date);
  if (!senderCouldReceiveRecord(content.requester, age)) throw doNotShare();
  const patient = (await patientById(tx, request.patient))!;
  const { level } = await identityNow(tx, { vault: database.vault, patient, content, now });
  if (!senderMayReceiveRecord(content.requester, level, age)) throw notConfirmed();
}

const isGone = () =>
  new Problem(
    409,
    'patient-gone',
    'Nothing is sent to this patient any more',
    'They have left or died. Speak to whoever needs to know, and log the call or add a note. If it is not so, put it right first. Your words are kept.',
  );

const notConfirmed = () =>
  new Problem(
    409,
    'identity-not-confirmed',
    'Do these details match our record?',
    'Check the name, the date of birth and one more detail first. Your words are kept.',
  );

const doNotShare = () =>
  new Problem(
    403,
    'do-not-share',
    'Do not share record information with the sender',
    'The patient has not agreed to it. Send advice without anything from the record. Your words are kept.',
  );
