import type { Ask, LineFault } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { linkAgain } from '../consultations/link.ts';
import { insertConsultation, insertSearchTokens } from '../consultations/receive-store.ts';
import { newReference } from '../consultations/reference.ts';
import type { Channel } from '../deliveries/channels.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { messagesOf } from '../messages/thread-store.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { insertPatient } from '../patients/store.ts';
import { searchTokens, tokenMaker } from '../patients/tokens.ts';
import { messagingSettings } from '../switches/settings.ts';
import { beginRows } from './begin-rows.ts';
import { tellBegun } from './begin-tell.ts';
import { checkDetails, describedAs, isChecked, whoIsIt } from './begin-who.ts';
import { expectsAnswer } from './expects.ts';
import { addressToReach, contactAt } from './may-reach.ts';
import { submitted } from './people-store.ts';
import { insertOutreach } from './store.ts';

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
  /** It invites to a video call, which the patient is told of and which is waited for; null where it does not. */
  video: ToVideo | null;
};

export type ToVideo = {
  /** When it is, in ms since 1970. */
  startsAt: number;
  /** The same in words: "10:30am on Monday 30 November", "now". */
  at: string;
  /** The channel staff asked for; used first when it is safe. */
  first: Channel;
};

/** It began, and how they were told; or why it cannot. Where it cannot, nothing was written. */
export type Begun =
  | { consultation: string; reference: string; channel: Channel | null; message: string }
  | { fault: LineFault };

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
  const { ask } = begin;
  const first = await submitted(tx, begin.submission);
  if (first) return begunBefore(tx, first);

  const now = deps.clock.now();
  const token = tokenMaker(vault, organisation);
  const { tokens, person, reach } = await whoIsIt(deps, tx, begin, token);
  const contact = contactAt(reach.contact, begin.patient);
  const address = await addressToReach(deps, tx, reach, contact);
  if ('fault' in address) return address;
  if (expectsAnswer(ask) && !(await messagingSettings(tx)).messages) return { fault: 'messages-off' };

  const { sensitive } = reach;
  const rows = beginRows(vault, begin, { organisation, tokens, person, contact, sensitive, now });
  const { patient, consultation } = rows;
  const details = { person: patient.person, contact, now };
  const checked = begin.checked || (await isChecked(deps, tx, details));
  if ((ask.fromRecord || begin.attachments.length > 0) && !checked) return { fault: 'identity' };

  await insertPatient(tx, patient);
  const identity = checked ? 'matches' : 'typed';
  const reference = await insertWithReference(tx, { ...consultation, identity });
  await insertSearchTokens(tx, consultation.id, searchTokens(describedAs(begin), token));
  await insertOutreach(tx, rows.outreach);
  if (begin.checked) await checkDetails(deps, tx, { ...details, by: begin.startedBy });
  const told = await tellBegun(deps, tx, begin, {
    asked: rows.outreach,
    contact,
    first: begin.video?.first ?? address.channel,
    sensitive,
  });
  if (person) await linkAgain(deps, tx, patient.id);
  tx.afterCommit(() => {
    deps.live.changed(organisation, consultation.id);
    ringOutbox(deps.database, organisation);
  });
  return { consultation: consultation.id, reference, ...told };
}

/** What the same submission began before: the message is its first. */
async function begunBefore(tx: Tx, { id, reference }: { id: string; reference: string }) {
  const message = (await messagesOf(tx, id)).find(({ kind }) => kind === 'to-patient')!;
  const told = (await deliveriesOf(tx, id)).find((each) => each.message === message.id);
  const channel = (told?.channel as Channel | undefined) ?? null;
  return { consultation: id, reference, channel, message: message.id };
}

/** A reference meets another once in thousands of millions. */
async function insertWithReference(tx: Tx, row: Parameters<typeof insertConsultation>[1]): Promise<string> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const reference = newReference();
    if (await insertConsultation(tx, { ...row, reference })) return reference;
  }
  throw new Error('No free reference was found');
}
