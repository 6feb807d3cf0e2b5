import type {
  Attachment,
  Detail,
  MessagingSettings,
  OutreachShown,
  PatientFound,
  Questionnaire,
  Row,
} from '@frontdoor/contract';
import { type Answer, ok, refuse } from './answers.ts';
import { detail } from './details.ts';
import { friday, minutesAgo, row } from './people.ts';

const day = 24 * 60;

const patient = (changes: Partial<PatientFound>): PatientFound => ({
  patient: 'p-alan',
  name: 'Alan Whitcombe',
  birthDate: '1959-02-03',
  nhsNumber: '999 012 3454',
  phone: '07700900456',
  email: 'alan@example.org',
  warnings: [],
  cannot: false,
  ...changes,
});

/** Somebody like any other, one with a text that is not safe, a child, and somebody who has died. */
const patients: PatientFound[] = [
  patient({}),
  patient({
    patient: 'p-omar',
    name: 'Omar Farah',
    birthDate: '1974-05-06',
    nhsNumber: null,
    email: null,
    warnings: ['Text messages are not safe'],
  }),
  patient({
    patient: 'p-child',
    name: 'Ada Whitcombe',
    birthDate: '2016-03-09',
    nhsNumber: null,
    email: null,
    warnings: ['Under 16: make sure whose phone or email it is'],
  }),
  patient({
    patient: 'p-dead',
    name: 'Edith Whitcombe',
    birthDate: '1931-01-02',
    warnings: ['They have died'],
    cannot: true,
  }),
];

const questionnaire = (changes: Partial<Questionnaire>): Questionnaire => ({
  id: 'phq-9',
  version: 1,
  title: 'How you have been feeling (PHQ-9)',
  source: 'PHQ-9, by Drs Spitzer, Williams, Kroenke and colleagues. No permission required to reproduce it.',
  questions: 10,
  scored: true,
  purpose: 'Adds up the patient’s own nine answers, for a clinician who reads them. It is no diagnosis.',
  ...changes,
});

const questionnaires: Questionnaire[] = [
  questionnaire({}),
  questionnaire({
    id: 'blood-pressure-at-home',
    title: 'Blood pressure at home',
    source: 'By Frontdoor. Open Government Licence.',
    questions: 14,
    scored: false,
    purpose: null,
  }),
];

/** PHQ-9, answered two days after it was asked. */
export const answered: OutreachShown = {
  startedBy: 'Rosa Shah',
  startedAt: minutesAgo(4 * day),
  batch: null,
  questionnaire: { id: 'phq-9', title: 'How you have been feeling (PHQ-9)', version: 1 },
  answerBy: friday + 3 * day * 60_000,
  reminders: true,
  reminded: 1,
  expiresAt: friday + 24 * day * 60_000,
  expiredAt: null,
  answeredAt: minutesAgo(2 * day),
  answers: [
    { question: 'Little interest or pleasure in doing things', answer: 'More than half the days', points: 2 },
    { question: 'Feeling down, depressed, or hopeless', answer: 'Several days', points: 1 },
    { question: 'How difficult have these problems made it?', answer: 'Somewhat difficult', points: null },
  ],
  score: {
    points: 3,
    most: 27,
    band: 'Minimal',
    version: 'phq-9-points-1',
    purpose: 'Adds up the patient’s own nine answers, for a clinician who reads them. It is no diagnosis.',
  },
};

/** Conversations the practice begins, in memory; refusals are worded as the server words them. */
export function createMockOutreach(state: { rows: Row[]; details: Map<string, Detail> }) {
  const messaging: MessagingSettings = { messages: true, files: true, scores: false };
  let files = 0;

  function find(search: string): PatientFound[] {
    const words = search.toLowerCase().split(' ');
    const byReference = state.rows.find(({ reference }) => reference.toLowerCase() === search.toLowerCase());
    return patients.filter((one) =>
      byReference
        ? one.name === byReference.name
        : words.every((word) => `${one.name} ${one.nhsNumber} ${one.phone}`.toLowerCase().includes(word)),
    );
  }

  function start(body: Record<string, unknown>): Answer {
    const to = body.to as { name: string; birthDate: string; nhsNumber: string | null; fromRecord: boolean };
    if (to.nhsNumber === '123')
      return refuse(422, 'invalid', 'Some of this needs to be put right', 'Nothing was changed.', [
        { path: 'to.nhsNumber', message: 'This NHS number is not right. Check it' },
      ]);
    if ((body.fromRecord || (body.attachments as string[]).length > 0) && !to.fromRecord)
      return refuse(
        409,
        'identity-not-confirmed',
        'Do these details match our record?',
        'It holds something from the record. Check their details against the record and tick that first. Your words are kept.',
      );
    const made = row('begun', {
      reference: 'B3GN2QRS',
      name: to.name,
      birthDate: to.birthDate,
      words: String(body.text),
      kind: body.about === 'admin' ? 'admin' : 'follow-up',
      door: 'practice',
      state: body.replies || body.questionnaire ? 'waiting' : 'finished',
      dueAt: null,
      receivedAt: friday,
    });
    state.rows.unshift(made);
    const shown = detail(made);
    state.details.set(made.id, {
      ...shown,
      answers: [],
      outreach: { ...answered, startedAt: friday, answeredAt: null, reminded: 0, answers: [], score: null },
    });
    const holdMs = body.urgent ? 0 : 10_000;
    const started = { id: made.id, reference: made.reference, channel: 'email', message: 'm-1', holdMs };
    return { status: 201, body: started };
  }

  function upload(): Answer {
    files += 1;
    const file: Attachment = {
      id: `file-${files}`,
      name: 'letter.pdf',
      type: 'application/pdf',
      bytes: 20_000,
      width: null,
      height: null,
      origin: 'staff',
      sealed: false,
      mayOpen: true,
    };
    return { status: 201, body: file };
  }

  /** Takes the noun after the practice; null where it is not ours. */
  function handle(method: string, noun: string, address: URL, body: Record<string, unknown>): Answer | null {
    if (noun === 'patients') return ok({ items: find(address.searchParams.get('search') ?? '') });
    if (noun === 'questionnaires') return ok({ items: questionnaires });
    if (noun === 'conversation-files') return upload();
    if (noun === 'conversations') return start(body);
    if (noun !== 'messaging') return null;
    if (method === 'POST') Object.assign(messaging, body);
    return ok(messaging);
  }

  return { messaging, handle };
}
