import { newId, type Vault } from '@frontdoor/database';
import type { ContactGiven, RequestContent, RowContent } from '../consultations/content.ts';
import { noDue } from '../consultations/due.ts';
import { rankOf } from '../consultations/new-request-rows.ts';
import type { ConsultationRow } from '../consultations/receive-store.ts';
import { turnInHours } from '../consultations/turn.ts';
import { nothingDue } from '../consultations/waiting.ts';
import type { PatientRow } from '../patients/store.ts';
import type { PatientTokens } from '../patients/tokens.ts';
import type { Begin } from './begin.ts';
import { expectsAnswer } from './expects.ts';
import type { OutreachRow } from './store.ts';
import { expiryOf } from './times.ts';

/** How much of the message a list row shows. Characters. */
const shownWords = 200;

type Known = {
  organisation: string;
  tokens: PatientTokens;
  person: string | null;
  contact: ContactGiven;
  sensitive: boolean;
  now: number;
};

/**
 * The rows a conversation becomes that the practice begins, sealed. Nobody waits for an answer of ours in it: it stands
 * among what waits for patients, or is finished where nothing is expected back; nothing is due, and who began it has
 * looked.
 */
export function beginRows(
  vault: Vault,
  begin: Begin,
  { organisation, tokens, person, contact, sensitive, now }: Known,
): { patient: PatientRow; consultation: ConsultationRow; outreach: OutreachRow } {
  const seal = (text: string) => vault.seal(organisation, text);
  const { ask, patient, startedBy, batch } = begin;
  const id = newId();
  const patientId = newId();
  const open = expectsAnswer(ask) || begin.video !== null;
  const clinical = ask.about === 'clinical';
  return {
    patient: {
      organisation,
      id: patientId,
      person: person ?? patientId,
      state: 'registered',
      name: seal(patient.name),
      birthDate: seal(patient.birthDate),
      nhsNumber: patient.nhsNumber ? seal(patient.nhsNumber) : null,
      ...tokens,
      createdAt: now,
    },
    consultation: {
      organisation,
      id,
      reference: '',
      submission: begin.submission,
      patient: patientId,
      door: 'practice',
      kind: clinical ? 'follow-up' : 'admin',
      category: clinical ? null : 'other',
      nationalType: ask.about,
      who: 'self',
      lang: 'en',
      dir: 'ltr',
      row: seal(JSON.stringify(rowContent(begin))),
      content: seal(JSON.stringify(requestContent(contact))),
      state: open ? 'waiting' : 'finished',
      urgency: 'routine',
      lookedAt: now,
      lookedBy: startedBy,
      // A list of thousands would bury the work of whoever sent it.
      assignee: batch ? null : startedBy,
      team: null,
      flagLevel: null,
      reading: 'nothing',
      notRead: '',
      firstLookDue: noDue,
      restricted: false,
      sensitive,
      aside: null,
      test: false,
      messagesOff: !ask.replies,
      filesOff: !ask.files,
      rank: rankOf(null, !open),
      turn: turnInHours('routine'),
      photos: 0,
      identity: 'typed',
      receivedAt: now,
      receivedOpen: true,
      ...nothingDue,
      // There was no request: only what the patient writes later is answered.
      respondedAt: now,
      finishedAt: open ? null : now,
      outcome: open ? null : clinical ? 'advice-given' : 'admin-done',
      unread: false,
      lock: 0,
      changedAt: now,
    },
    outreach: {
      organisation,
      consultation: id,
      startedBy,
      startedAt: now,
      batch: batch?.id ?? null,
      batchLine: batch?.line ?? null,
      questionnaire: begin.questionnaire?.id ?? null,
      questionnaireVersion: begin.questionnaire?.version ?? null,
      answerBy: begin.answerBy,
      reminders: open && ask.reminders,
      reminded: 0,
      // What is written after a call has as long as what is written after a message.
      expiresAt: open ? expiryOf(begin.video?.startsAt ?? now, ask.expiresDays) : null,
      expiredAt: null,
      answeredAt: null,
      progress: null,
      answers: null,
    },
  };
}

function rowContent({ patient, ask }: Begin): RowContent {
  const words = ask.text.replace(/\s+/g, ' ').trim();
  return {
    name: patient.name,
    birthDate: patient.birthDate,
    words: words.length > shownWords ? `${words.slice(0, shownWords - 1)}…` : words,
    requester: null,
    needs: [],
    flag: null,
  };
}

function requestContent(contact: ContactGiven): RequestContent {
  return {
    answered: [],
    requester: null,
    contact,
    registered: 'yes',
    postcode: null,
    preferredStaff: null,
    language: null,
  };
}
