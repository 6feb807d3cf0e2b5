import type { Row } from '@frontdoor/contract';

/** Friday afternoon, as in the sketch of the desk. */
export const friday = Date.parse('2026-11-27T15:58:00Z');
const mondayDue = Date.parse('2026-11-30T18:30:00Z');
export const minutesAgo = (minutes: number) => friday - minutes * 60_000;

export const rosa = { id: 'm-rosa', name: 'Rosa Shah' };
export const jo = { id: 'm-jo', name: 'Jo Mills' };
export const amir = { id: 'm-amir', name: 'Amir Khan' };
export const duty = { id: 't-duty', name: 'Duty clinician' };
export const reception = { id: 't-reception', name: 'Reception' };

/** A request that nothing is special about, and what makes this one differ. */
export function row(id: string, changes: Partial<Row>): Row {
  return {
    id,
    reference: 'K4T78PWD',
    name: 'Somebody',
    birthDate: '1980-05-06',
    age: '46',
    words: 'Something',
    requester: null,
    needs: [],
    kind: 'question',
    category: null,
    door: 'online',
    state: 'to-triage',
    urgency: 'routine',
    looked: true,
    flagLevel: null,
    flag: null,
    reading: 'nothing',
    firstLookDue: null,
    alarm: null,
    hidden: false,
    photos: 0,
    unread: false,
    assignee: null,
    team: null,
    receivedAt: minutesAgo(60),
    dueAt: mondayDue,
    lock: 1,
    ...changes,
  };
}

export const rows: Row[] = [
  row('alan', {
    reference: 'F7K29MQX',
    name: 'Alan Whitcombe',
    birthDate: '1959-02-03',
    age: '67',
    words: 'Repeat GTN spray, and the tightness in my chest came back',
    needs: ['Hard of hearing: prefers text'],
    kind: 'medication',
    flagLevel: 'red',
    flag: 'chest pain spreading to arm',
    reading: 'matched',
    photos: 2,
    assignee: rosa,
    urgency: 'urgent',
    receivedAt: minutesAgo(6),
    dueAt: friday + 2 * 60_000,
  }),
  row('baby', {
    name: 'Baby Nair',
    requester: 'Priya, mother',
    birthDate: '2026-06-20',
    age: '5 months',
    words: 'Cough and a bit wheezy since yesterday, feeding less',
    kind: 'health-problem',
    flagLevel: 'amber',
    flag: 'baby feeding less',
    reading: 'matched',
    photos: 1,
    looked: false,
    firstLookDue: friday - 7 * 60_000,
    urgency: 'soon',
    receivedAt: minutesAgo(22),
    dueAt: Date.parse('2026-11-27T18:30:00Z'),
  }),
  row('tomasz', {
    name: 'Tomasz Zielinski',
    age: '41',
    words: 'Third message about my back, it is getting worse',
    kind: 'follow-up',
    flagLevel: 'note',
    flag: 'Told us before, and says it is worse',
    reading: 'matched',
    urgency: 'soon',
    unread: true,
    receivedAt: minutesAgo(41),
  }),
  row('grace', {
    name: 'Grace Oyelaran',
    age: '29',
    words: 'Fit note to extend after operation, ends on Sunday',
    kind: 'admin',
    category: 'fit-note',
    door: 'phone',
    team: reception,
    receivedAt: minutesAgo(58),
  }),
  row('margaret', {
    name: 'Margaret Ellis',
    age: '82',
    words: 'Rash on shin after gardening, red and itchy',
    kind: 'health-problem',
    photos: 2,
    reading: 'not-read',
    looked: false,
    firstLookDue: friday + 12 * 60_000,
    receivedAt: minutesAgo(72),
  }),
  row('dev', {
    name: 'Dev Patel',
    age: '35',
    words: 'Can you refer me again to physio, the last letter was lost',
    kind: 'admin',
    category: 'referral',
    door: 'desk',
    receivedAt: minutesAgo(90),
  }),
  row('hannah', {
    name: 'Hannah Price',
    age: '24',
    words: 'Pill check and blood pressure reading sent as asked',
    kind: 'medication',
    receivedAt: minutesAgo(104),
  }),
  row('omar', {
    name: 'Omar Farah',
    age: '52',
    words: 'Blood test result letter says to contact you',
    kind: 'admin',
    category: 'test-result',
    receivedAt: minutesAgo(123),
  }),
];
