import type { Reading, UnreadReason } from '@frontdoor/contract';
import { newId, type Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { notFound, Problem } from '../../platform/problem.ts';
import { giveToMessage } from '../attachments/give-to-message.ts';
import { logChange } from '../audit/log.ts';
import { consultationById, updateConsultation } from '../consultations/change-store.ts';
import type { NewFlag } from '../consultations/content.ts';
import { dueFor, earliest, noDue } from '../consultations/due.ts';
import { linkAgain } from '../consultations/link.ts';
import { openAgain } from '../consultations/open-again.ts';
import { canStillWrite } from '../consultations/open-until.ts';
import { takeInLater } from '../consultations/take-in-later.ts';
import { triageAgain } from '../consultations/triage-again.ts';
import { turnInHours, turnOf } from '../consultations/turn.ts';
import { stillDue } from '../consultations/waiting.ts';
import { noLongerNeeded } from '../consultations/withdrawn.ts';
import type { Recipient } from '../deliveries/add.ts';
import { markAnswered } from '../outreach/answered.ts';
import { answeredByReference, answeredByWriting } from '../tasks/answered.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { insertMessage, linkById } from './store.ts';

type FromPatientDeps = Pick<Deps, 'database' | 'clock' | 'calendar' | 'live'>;

export type PatientMessage = {
  organisation: string;
  /** The row's id of the link they came by; or, where they came by reference, of what and whose page it was. */
  link: string | { consultation: string; recipient: Recipient };
  text: string;
  /** Ids of files already accepted for this request, in no message yet. */
  attachments: string[];
  /** What the rules raised on it, and what they could not read (S5). */
  flags: NewFlag[];
  reading: Reading;
  notRead: UnreadReason[];
  /** Its id, where its page named it, so that it is known when it is sent twice. */
  id?: string;
  /** It says that the request is no longer needed, which ends nothing (S26). */
  noLonger?: true;
};

/**
 * Puts a patient's or carer's words and files into the thread and the request back into the queue, unread. The
 * message has its own due time from its own receipt and never moves an older one (S31b). Within 7 days of being
 * finished, a request is open again with it; after that it is refused (S20).
 */
export async function fromPatient(deps: FromPatientDeps, sent: PatientMessage): Promise<void> {
  const { vault } = deps.database;
  const { organisation } = sent;
  const text = vault.seal(organisation, sent.text);

  await deps.database.within(organisation, async (tx: Tx) => {
    const now = deps.clock.now();
    const writer = await writerOf(tx, sent.link);
    const request = writer ? await consultationById(tx, writer.consultation) : null;
    if (!writer || !request) throw notFound();
    if (!canStillWrite(request.finishedAt, now)) throw ended();

    const message = sent.id ?? newId();
    const said = sent.noLonger ? noLongerNeeded(request, sent.text) : [];
    const flags = [...sent.flags, ...said];
    const raised = await takeInLater(deps, tx, request, { ...sent, flags, message, at: now });
    const due = dueFor(now, raised.urgency, deps.calendar);
    await insertMessage(tx, {
      organisation,
      id: message,
      consultation: request.id,
      kind: 'from-patient',
      author: writer.recipient,
      text,
      response: null,
      fromRecord: false,
      urgent: false,
      createdAt: now,
      heldUntil: now,
      takenBackAt: null,
      ...due,
      answeredAt: null,
      readAt: null,
    });
    await giveToMessage(tx, { consultation: request.id, message, ids: sent.attachments }, 'patient');
    await updateConsultation(tx, request, {
      ...raised,
      ...openAgain(raised),
      turn: Math.min(
        request.dueAt === noDue ? turnInHours('routine') : request.turn,
        turnOf(raised.urgency, now, deps.calendar),
      ),
      ...triageAgain(request),
      unread: true,
      photos: request.photos + sent.attachments.length,
      ...(raised.urgency === request.urgency
        ? earliest([request, due])
        : await stillDue(tx, request, raised.urgency, deps.calendar)),
      changedAt: now,
    });
    await linkAgain(deps, tx, request.patient);
    const byReference = typeof sent.link !== 'string';
    // By reference nobody proved that it was them (S34).
    if (request.door === 'practice' && !byReference) await markAnswered(tx, request.id, now);
    const reasons = byReference ? answeredByReference : answeredByWriting;
    const ending = { now, by: writer.recipient, outcome: 'not-needed' } as const;
    await endTasksAbout(tx, { consultation: request.id, reasons }, ending);
    await logChange(tx, vault, {
      at: now,
      actor: writer.recipient,
      action: 'patient-wrote',
      consultation: request.id,
      detail: {
        files: sent.attachments.length,
        reopened: request.finishedAt !== null,
        byReference,
      },
    });
    tx.afterCommit(() => deps.live.changed(organisation, request.id));
  });
}

/** Whose message it is; null for a link that has ended since. */
async function writerOf(tx: Tx, by: PatientMessage['link']) {
  if (typeof by !== 'string') return by;
  const link = await linkById(tx, by);
  return link && link.endedAt === null ? link : null;
}

const ended = () =>
  new Problem(
    409,
    'finished',
    'This request is finished',
    'You can no longer write to it. Start a new request, or phone the surgery.',
  );
