import {
  type Category,
  type Door,
  type Identity,
  type Kind,
  type Outcome,
  outcomeWords,
  type Queue,
  type ResponseKind,
  type Role,
  type State,
  type Urgency,
} from '@frontdoor/contract';

/** What the closed lists of the domain are called on the desk. */

export const queueWords: Record<Queue, string> = {
  'to-triage': 'To triage',
  'red-flags': 'Red flags',
  'first-look': 'First look',
  'due-today': 'Due today',
  overdue: 'Overdue',
  mine: 'Mine',
  'in-progress': 'In progress',
  waiting: 'Waiting for patient',
  finished: 'Finished',
  'set-aside': 'Set aside',
  all: 'All open',
};

export const kindWords: Record<Kind, string> = {
  'health-problem': 'Health problem',
  question: 'Question',
  'follow-up': 'Follow-up',
  medication: 'Medication',
  admin: 'Admin',
  'contact-details': 'New details',
};

const categoryWords: Record<Category, string> = {
  letter: 'letter',
  'fit-note': 'fit note',
  referral: 'referral',
  prescription: 'prescription',
  'test-result': 'test result',
  other: 'other',
};

export const doorWords: Record<Door, string> = {
  online: 'online',
  phone: 'phone',
  desk: 'desk',
  practice: 'from us',
};

export const stateWords: Record<State, string> = {
  'to-triage': 'to triage',
  'in-progress': 'in progress',
  waiting: 'waiting for patient',
  finished: 'finished',
};

export const urgencyWords: Record<Urgency, string> = {
  urgent: 'Urgent: today',
  soon: 'Soon: a few days',
  routine: 'Routine',
};

/** R58: the only four things contract law counts as a response. */
export const responseWords: Record<ResponseKind, string> = {
  appointment: 'an appointment',
  advice: 'advice or care',
  direct: 'directing to a service',
  more: 'asking for more',
};

/** R70: reception may not end a request with nothing done or nobody reached. */
const cliniciansOnly: Outcome[] = ['not-reached', 'no-action'];

/** The outcomes a member may choose. */
export function outcomesFor(role: Role): Outcome[] {
  const every = Object.keys(outcomeWords) as Outcome[];
  return role === 'clinician' ? every : every.filter((outcome) => !cliniciansOnly.includes(outcome));
}

/** S17. */
export const identityWords: Record<Identity, string> = {
  typed: 'Details typed, not checked',
  matches: 'Matches our record',
  proved: 'Identity proved',
};

/** The patient's own answer; nobody is turned away for it (S24). */
const registeredWords: Record<string, string> = {
  yes: 'Registered here',
  temporary: 'Here for a short time',
  no: 'Not registered here',
  'do-not-know': 'Does not know if registered',
};

export const sayRegistered = (answer: string) => registeredWords[answer] ?? answer;

export const roleWords: Record<Role, string> = {
  reception: 'reception',
  clinician: 'clinician',
  manager: 'manager',
};

/** True for a word of one of the lists above: addresses can be typed by anyone. */
export function isOneOf<Word extends string>(list: Record<Word, string>, word: unknown): word is Word {
  return typeof word === 'string' && Object.hasOwn(list, word);
}

/** "Admin · fit note". */
export function sayKind(kind: Kind, category: Category | null): string {
  return category === null ? kindWords[kind] : `${kindWords[kind]} · ${categoryWords[category]}`;
}

/** A reference in two groups, easier to read out: "F7K2 9MQX". */
export function sayReference(reference: string): string {
  return /^\w{8}$/.test(reference) ? `${reference.slice(0, 4)} ${reference.slice(4)}` : reference;
}
