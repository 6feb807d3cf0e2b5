import type { Ask, LineFault } from '@frontdoor/contract';
import { newId, type Tx } from '@frontdoor/database';
import { atLondon } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { logChange } from '../audit/log.ts';
import type { ContactGiven, RequestContent } from '../consultations/content.ts';
import { linkAgain } from '../consultations/link.ts';
import { insertConsultation, insertSearchTokens } from '../consultations/receive-store.ts';
import { newReference } from '../consultations/reference.ts';
import type { Channel } from '../deliveries/channels.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { tellRecipient } from '../deliveries/tell.ts';
import { beginLadder } from '../ladder/begin.ts';
import { addMessage } from '../messages/add.ts';
import { addToOutbox } from '../outbox/add.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { addressToken } from '../patients/identity.ts';
import {
  identityCheckOf,
  insertIdentityCheck,
  insertPatient,
  patientById,
  personWith,
} from '../patients/store.ts';
import { patientTokens, searchTokens, tokenMaker } from '../patients/tokens.ts';
import { messagingSettings } from '../switches/settings.ts';
import { beginRows } from './begin-rows.ts';
import { expectsAnswer } from './expects.ts';
import { giveUploads } from './files.ts';
import { addressToReach, contactAt, reachOf, unknownReach } from './may-reach.ts';
import { namesakes, submitted } from './people-store.ts';
import { insertOutreach } from './store.ts';
import { nextStep } from './times.ts';

export type BeginDeps = Pick<Deps, 'database' | 'clock' | 'calendar' | 'config' | 'live'>;

/** One conversation the practice begins, with everything checked that a form can check. */
export type Begin = {
  /** One submission makes one conversation: a screen's own id, or a batch's with its line (R51). */
  submission: string;
  /** The member who begins it. */
  startedBy: string;
  batch: { id: string; line: number } | null;
  patient: {
    /** A description of somebody known here, whose person it is; null to look by NHS number and date of birth. */
    known: string | null;
    name: string;
    /** `YYYY-MM-DD`. */
    birthDate: string;
    /** Ten digits that pass the check, or null. */
    nhsNumber: string | null;
    phone: string | null;
    email: string | null;
  };
  /** `startedBy` says that these details are those of the record (S17). */
  checked: boolean;
  /** What is asked, its fields filled in. */
  ask: Omit<Ask, 'answerBy'>;
  /** The version of `ask.questionnaire` that is asked; null where none is. */
  questionnaire: { id: string; version: number } | null;
  /** By when an answer is asked for, in ms since 1970. */
  answerBy: number | null;
  /** "Please act today" (S32). */
  urgent: boolean;
  /** Files uploaded for it before, by `startedBy`. */
  attachments: readonly string[];
};

/** It began, and how they were told; or why it cannot. Where it cannot, nothing was written. */
export type Begun =
  | { consultation: string; reference: string; channel: Channel | null }
  | { fault: LineFault };

/** How long a check of details holds (S17). Months. */
const checkHolds = 12;
const tries = 5;

/**
 * Begins a conversation with one patient, in the caller's transaction: patient, consultation, what is asked, message,
 * way in, delivery, ladder, reminders and log. Nobody is written to who has died or left, has messages off, or whom no
 * safe address reaches (S23, S24, R77); what comes from the record goes only to details somebody checked (S17). The same
 * submission again makes nothing and gives what the first one made.
 */
export async function beginConversation(deps: BeginDeps, tx: Tx, begin: Begin): Promise<Begun> {
  const { vault } = deps.database;
  const { organisation } = tx;
  const { ask, startedBy } = begin;
  const first = await submitted(tx, begin.submission);
  if (first)
    return { consultation: first.id, reference: first.reference, channel: await toldBy(tx, first.id) };

  const now = deps.clock.now();
  const { nhsNumber, phone, email } = begin.patient;
  const token = tokenMaker(vault, organisation);
  const given = {
    patient: { ...begin.patient, postcode: null, registered: 'yes' as const },
    contact: { phone } as ContactGiven,
    requester: null,
  };
  const tokens = patientTokens(given, token);
  const known = begin.patient.known ? await patientById(tx, begin.patient.known) : null;
  const person =
    known?.person ?? (nhsNumber ? await personWith(tx, tokens.nhsToken!, tokens.birthToken) : null);

  const alike = await namesakes(tx, tokens);
  const all = await reachOf(deps, tx, [...(person ? [person] : []), ...alike]);
  const own = person ? all.get(person)! : unknownReach;
  // Nobody joins two of one name and date of birth by themselves (S18), but one of them may be who has died.
  const gone = own.gone ?? [...all.values()].find((reach) => reach.gone !== null)?.gone ?? null;
  const contact = contactAt(own.contact, { phone, email });
  const address = await addressToReach(deps, tx, { ...own, gone }, contact);
  if ('fault' in address) return address;
  if (expectsAnswer(ask) && !(await messagingSettings(tx)).messages) return { fault: 'messages-off' };

  const rows = beginRows(vault, begin, { organisation, tokens, person, contact, now });
  const { patient, consultation } = rows;
  const { id } = consultation;
  const check = {
    person: patient.person,
    addressToken: addressToken(vault, organisation, contentOf(contact)),
  };
  const fromRecord = ask.fromRecord || begin.attachments.length > 0;
  const isChecked = begin.checked || (await identityCheckOf(tx, { ...check, now })) !== null;
  if (fromRecord && !isChecked) return { fault: 'identity' };

  await insertPatient(tx, patient);
  const reference = await insertWithReference(tx, {
    ...consultation,
    identity: isChecked ? 'matches' : 'typed',
  });
  await insertSearchTokens(tx, id, searchTokens(given, token));
  await insertOutreach(tx, rows.outreach);
  if (begin.checked)
    await insertIdentityCheck(tx, {
      ...check,
      organisation,
      id: newId(),
      level: 'matches',
      checkedBy: startedBy,
      checkedAt: now,
      expiresAt: atLondon(now).add({ months: checkHolds }).epochMilliseconds,
    });
  const message = newId();
  await addMessage(tx, vault, {
    id: message,
    consultation: id,
    kind: 'to-patient',
    author: startedBy,
    text: ask.text,
    fromRecord: ask.fromRecord,
    urgent: begin.urgent,
    now,
  });
  await giveUploads(tx, { by: startedBy, consultation: id, message, ids: begin.attachments });
  const channel = await tellRecipient(deps, tx, {
    consultation: id,
    message,
    recipient: 'patient',
    contact,
    template: expectsAnswer(ask) ? 'asked' : 'message',
    first: address.channel,
    except: [],
    rung: 0,
    now,
    sendAt: now,
  });
  const followed = {
    consultation: id,
    message,
    recipient: 'patient',
    urgent: begin.urgent,
    at: now,
  } as const;
  await beginLadder(deps, tx, followed);
  const next = nextStep(rows.outreach);
  if (next) await addToOutbox(tx, { kind: 'outreach', subject: id, runAt: next.at });
  await logChange(tx, vault, {
    at: now,
    actor: startedBy,
    action: 'began',
    consultation: id,
    detail: {
      batch: begin.batch?.id ?? null,
      checked: begin.checked,
      files: begin.attachments.length,
      message,
    },
  });
  if (person) await linkAgain(deps, tx, patient.id);
  tx.afterCommit(() => {
    deps.live.changed(organisation, id);
    ringOutbox(deps.database, organisation);
  });
  return { consultation: id, reference, channel };
}

/** On which channel the first message of a conversation went. */
async function toldBy(tx: Tx, consultation: string): Promise<Channel | null> {
  const [told] = await deliveriesOf(tx, consultation);
  return (told?.channel as Channel | undefined) ?? null;
}

/** A reference meets another once in thousands of millions. */
async function insertWithReference(tx: Tx, row: Parameters<typeof insertConsultation>[1]): Promise<string> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const reference = newReference();
    if (await insertConsultation(tx, { ...row, reference })) return reference;
  }
  throw new Error('No free reference was found');
}

/** What a check of somebody's addresses is made of. */
function contentOf(contact: ContactGiven): RequestContent {
  return { contact } as RequestContent;
}
