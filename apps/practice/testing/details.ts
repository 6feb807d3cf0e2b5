import type { Detail, Row } from '@frontdoor/contract';
import { friday, minutesAgo } from './people.ts';

const contact: Detail['contact'] = {
  phone: '07700900456',
  email: 'someone@example.org',
  comeIn: false,
  cannotUsePhone: false,
  safe: { text: true, email: true, call: true, voicemail: false },
  lookOnline: false,
  safeTimes: null,
  place: null,
};

function photo(id: string): Detail['files'][number] {
  return {
    id,
    name: `${id}.jpg`,
    type: 'image/jpeg',
    bytes: 90_000,
    width: 8,
    height: 8,
    origin: 'patient',
    sealed: false,
    mayOpen: true,
  };
}

/** What one opens to. Alan and Baby Nair have most of what a request can have; the rest are plain. */
export function detail(of: Row): Detail {
  const plain: Detail = {
    row: of,
    type: of.kind === 'admin' ? 'admin' : 'clinical',
    nhsNumber: null,
    postcode: 'LS6 1AA',
    registered: 'yes',
    identity: 'typed',
    identityCheckedBy: null,
    requester: null,
    contact,
    preferredStaff: null,
    language: null,
    answers: [{ page: 'words', field: 'words', question: 'What do you want to ask?', answer: of.words }],
    notRead: of.reading === 'not-read' ? ['attachment'] : [],
    flags: [],
    files: [],
    messages: [],
    earlier: [],
    timeline: [{ at: of.receivedAt, who: 'Patient', what: 'Received' }],
    respondedAt: null,
    finishedAt: null,
    outcome: null,
    receivedOpen: true,
    patientState: 'registered',
    sensitive: false,
    aside: null,
    tasks: [],
    contactChanges: [],
    outreach: null,
    switches: {
      practice: { messages: true, files: true },
      person: { messages: true, files: true },
      request: { messages: true, files: true },
    },
    test: false,
    feedback: null,
    may: {
      lower: false,
      finish: true,
      finishWhyNot: null,
      endByReading: false,
      seal: true,
      retype: of.kind === 'admin',
    },
  };
  const special: Record<string, Partial<Detail>> = { alan, tomasz, baby };
  // A copy: what one test changes is not there in the next. The row is the list's own.
  return { ...structuredClone({ ...plain, ...special[of.id] }), row: of };
}

const alan: Partial<Detail> = {
  nhsNumber: '9990123454',
  contact: {
    ...contact,
    safe: { text: true, email: true, call: false, voicemail: false },
    safeTimes: 'between 9 and 5',
  },
  answers: [
    {
      page: 'medicine',
      field: 'words',
      question: 'What do you need?',
      answer: 'A repeat of my GTN spray please.',
    },
    {
      page: 'wanted',
      field: 'more',
      question: 'Is there anything else you want us to know?',
      answer:
        'The tightness in my chest came back this morning carrying the bins and went down my arm but it has eased now, sorry to bother you.',
    },
    {
      page: 'contact',
      field: 'wanted',
      question: 'How should we contact you?',
      answer: 'Text message, today if possible',
    },
  ],
  flags: [
    {
      id: 'f1',
      rule: 'chest-pain-spreading',
      version: 4,
      level: 'red',
      destination: '999',
      title: 'Chest pain spreading to arm',
      words: 'tightness in my chest … went down my arm',
      shown: 'Call 999 now',
      choice: 'I do not think this is an emergency',
      raisedAt: minutesAgo(7),
      source: 'text',
      reason: 'Pain in the chest that spreads to an arm, the neck or the jaw needs help within minutes.',
      message: null,
      mark: null,
    },
  ],
  files: [photo('p1'), photo('p2')],
  messages: [
    {
      id: 'n1',
      kind: 'note',
      author: 'Jo Mills',
      text: 'Duty clinician has it. Texted, as he prefers.',
      response: null,
      at: minutesAgo(3),
      heldUntil: null,
      takenBack: false,
      dueAt: null,
      readAt: null,
      files: [],
      deliveries: [],
    },
  ],
  earlier: [
    {
      id: 'grace',
      patient: 'pt-1',
      match: 'same',
      why: null,
      name: 'Alan Whitcombe',
      birthDate: '1959-02-03',
      kind: 'medication',
      words: 'GTN repeat',
      state: 'finished',
      outcome: 'prescription',
      receivedAt: Date.parse('2026-09-02T10:00:00Z'),
      flagLevel: null,
      flag: null,
      dueAt: null,
      hidden: false,
    },
    {
      id: 'dev',
      patient: 'pt-2',
      match: 'probable',
      why: 'same date of birth, family name and postcode',
      name: 'A Whitcombe',
      birthDate: '1959-02-03',
      kind: 'health-problem',
      words: 'Chest tightness on hills',
      state: 'finished',
      outcome: 'referral',
      receivedAt: Date.parse('2026-06-14T10:00:00Z'),
      flagLevel: 'note',
      flag: 'Told us before, and says it is worse',
      dueAt: null,
      hidden: false,
    },
  ],
  timeline: [
    { at: minutesAgo(6), who: 'Patient', what: 'Received' },
    { at: minutesAgo(6), who: 'Rules', what: 'Red flag raised' },
    { at: minutesAgo(5), who: 'Rosa Shah', what: 'Assigned to Rosa Shah' },
    { at: minutesAgo(3), who: 'Jo Mills', what: 'Note added' },
  ],
  may: {
    lower: false,
    finish: false,
    finishWhyNot: 'It has a red flag. A clinician finishes it.',
    endByReading: false,
    seal: true,
    retype: false,
  },
};

/** What one key raises. */
export const worry: Detail['flags'][number] = {
  id: 'f-worry',
  rule: 'staff-worried',
  version: 1,
  level: 'red',
  destination: 'staff-only',
  title: 'A member of staff is worried',
  words: '',
  shown: '',
  choice: '',
  raisedAt: friday,
  source: 'staff',
  reason: 'Somebody who read this or spoke to the patient asks a clinician to look now.',
  message: null,
  mark: null,
};

/** Told before, and worse: HSSIB's case. */
const tomasz: Partial<Detail> = {
  flags: [
    {
      ...worry,
      id: 'f-repeat',
      rule: 'told-before-and-worse',
      level: 'note',
      title: 'Told us before, and says it is worse',
      words: 'Third message about my back, it is getting worse',
      source: 'repeat',
      reason:
        'A problem that comes back worse is easily missed. Read the earlier requests; a clinician finishes it.',
    },
  ],
  earlier: [
    {
      id: 'omar',
      patient: 'pt-9',
      match: 'same',
      why: null,
      name: 'Tomasz Zielinski',
      birthDate: '1985-05-06',
      kind: 'health-problem',
      words: 'My back hurts and my legs feel weak',
      state: 'to-triage',
      outcome: null,
      receivedAt: Date.parse('2026-11-20T10:00:00Z'),
      flagLevel: 'amber',
      flag: 'Back pain with weak legs',
      dueAt: friday - 60_000,
      hidden: false,
    },
  ],
};

/** What is left of a request for who may not see it (S27). */
export function hide(detail: Detail): void {
  const { row } = detail;
  Object.assign(row, {
    hidden: true,
    words: '',
    flag: 'Clinician to open first',
    flagLevel: 'red',
    photos: 0,
  });
  Object.assign(row, { looked: false, firstLookDue: friday + 9 * 60_000 });
  Object.assign(detail, { answers: [], notRead: [], flags: [], files: [], messages: [], timeline: [] });
  Object.assign(detail.may, {
    finish: false,
    finishWhyNot: 'Clinician to open first.',
    seal: false,
    retype: false,
  });
}

const baby: Partial<Detail> = {
  requester: {
    name: 'Priya Nair',
    relation: 'mother',
    agreement: 'The patient has not been asked',
    mayReceiveRecord: false,
  },
  flags: [
    {
      id: 'f2',
      rule: 'baby-feeding-less',
      version: 2,
      level: 'amber',
      destination: 'urgent-today',
      title: 'Baby feeding less',
      words: 'feeding less',
      shown: 'You need help today',
      choice: 'Send this now',
      raisedAt: minutesAgo(22),
      source: 'text',
      reason: 'A baby who feeds less can become ill quickly.',
      message: null,
      mark: null,
    },
  ],
  files: [photo('p3')],
};
