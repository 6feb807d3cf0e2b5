import { day } from '../moments.ts';
import type { Story } from '../story.ts';

/** Over: what earlier requests and the finished list show. */
export const finished: Story[] = [
  {
    // The same person as in the queue: equal NHS number and date of birth (S18).
    when: { coreAgo: 16 * day + 320 },
    door: 'online',
    kind: 'health-problem',
    patient: { name: 'Tomasz Zieliński', born: '1984-08-19', serial: 786, postcode: 'LS11 5HR' },
    contact: { phone: '07700 900135', email: 'tomasz.z@example.org', safe: ['text', 'email'] },
    needs: { needs: ['interpreter'], language: 'Polish' },
    answers: {
      pregnancy: 'not-sure-or-not-apply',
      words: 'Back pain low down after lifting a washer. I drive van for work, can not rest.',
      started: 'few-days',
      change: 'same',
      before: 'no',
    },
    since: [
      { coreAgo: 16 * day + 250, by: 'owen', do: 'urgency', urgency: 'routine' },
      { coreAgo: 16 * day + 248, by: 'owen', do: 'assign', to: 'owen' },
      {
        coreAgo: 16 * day + 240,
        by: 'owen',
        do: 'reply',
        text: 'Keep moving, and take ibuprofen with food for a week. Most backs are better in 4 weeks. Write again if it goes down the leg, or if you cannot pee.\n\nDr Price',
        response: 'advice',
        finish: 'advice-given',
      },
      { coreAgo: 16 * day + 100, do: 'read' },
    ],
  },
  {
    // Left his number out and his name without its accent: probably the same, until somebody says so.
    when: { coreAgo: 7 * day + 140 },
    door: 'online',
    kind: 'follow-up',
    patient: { name: 'Tomasz Zielinski', born: '1984-08-19', postcode: 'LS11 5HR' },
    contact: { phone: '07700 900135', email: 'tomasz.z@example.org', safe: ['text', 'email'] },
    needs: { needs: ['interpreter'], language: 'Polish' },
    answers: {
      about: 'back',
      words: 'Still bad. Tablets help a little. Can I have paper for work?',
      change: 'same',
    },
    since: [
      {
        coreAgo: 7 * day + 80,
        by: 'owen',
        do: 'urgency',
        urgency: 'routine',
        reason: 'Same as on his last call, no new signs. He asks for the note.',
      },
      { coreAgo: 7 * day + 78, by: 'owen', do: 'assign', to: 'owen', team: 'Reception' },
      {
        coreAgo: 7 * day + 20,
        by: 'owen',
        do: 'call',
        reached: 'spoke',
        text: 'Spoke with a telephone interpreter. Can do light work only; note for 2 weeks. No leg pain today.',
        response: 'advice',
      },
      { coreAgo: 7 * day + 18, by: 'owen', do: 'finish', outcome: 'advice-given' },
    ],
  },
  {
    when: { coreAgo: 9 * day + 400 },
    door: 'online',
    kind: 'admin',
    patient: { name: 'Grace Oyelaran', born: '1997-10-12', serial: 1334, postcode: 'LS12 3PW' },
    contact: { phone: '07700 900113', email: 'grace.oyelaran@example.org', safe: ['text', 'email'] },
    answers: {
      words:
        'I had my operation on the 2nd and need a fit note for work, hospital said to ask you. Letter attached',
      category: 'fit-note',
    },
    files: ['hospital letter'],
    since: [
      { coreAgo: 9 * day + 330, by: 'jo', do: 'urgency', urgency: 'routine' },
      { coreAgo: 9 * day + 328, by: 'jo', do: 'assign', to: 'rosa', team: 'Reception' },
      { coreAgo: 9 * day + 326, by: 'jo', do: 'check', checked: 'nhs-number' },
      {
        coreAgo: 9 * day + 200,
        by: 'rosa',
        do: 'reply',
        text: 'Your fit note is with this message. It is for 2 weeks. Write again if you need longer.\n\nDr Shah',
        response: 'advice',
        record: 'fit note',
        finish: 'admin-done',
      },
      { coreAgo: 9 * day + 150, do: 'read' },
    ],
  },
  {
    when: { coreAgo: 5 * day + 300 },
    door: 'phone',
    by: 'jo',
    urgency: 'soon',
    kind: 'health-problem',
    patient: { name: 'Declan Moss', born: '1986-12-24', postcode: 'LS10 3TQ', registered: 'do-not-know' },
    contact: { phone: '07700 900181', safe: ['call'] },
    answers: {
      pregnancy: 'not-sure-or-not-apply',
      words: 'Stomach cramps on and off. Would not say more, line was bad.',
      started: 'do-not-know',
      change: 'do-not-know',
      before: 'do-not-know',
    },
    since: [
      { coreAgo: 5 * day + 296, by: 'jo', do: 'assign', team: 'Duty clinician' },
      {
        coreAgo: 5 * day + 230,
        by: 'rosa',
        do: 'call',
        reached: 'no-answer',
        text: 'No answer, no voicemail set up.',
      },
      { coreAgo: 5 * day + 60, by: 'rosa', do: 'call', reached: 'no-answer', text: 'Tried again.' },
      {
        coreAgo: 4 * day + 500,
        by: 'rosa',
        do: 'call',
        reached: 'no-answer',
        text: 'Third try. Nobody of that name and birthday here.',
      },
      {
        coreAgo: 4 * day + 498,
        by: 'rosa',
        do: 'finish',
        outcome: 'not-reached',
        text: 'Three calls over two days. Will be seen if he rings again.',
      },
    ],
  },
  {
    when: { coreAgo: 2 * day + 380 },
    door: 'online',
    kind: 'question',
    patient: { name: 'Chloe Martin', born: '1998-01-20', postcode: 'YO31 7EX', registered: 'no' },
    contact: { phone: '07700 900192', email: 'chloe.martin@example.org' },
    answers: {
      words:
        'Staying at my mums in Leeds till the baby comes, 30 weeks. Which jabs do I need and can I have them with you?',
      before: 'no',
    },
    since: [
      { coreAgo: 2 * day + 330, by: 'beth', do: 'urgency', urgency: 'routine' },
      { coreAgo: 2 * day + 328, by: 'beth', do: 'assign', to: 'beth' },
      {
        coreAgo: 2 * day + 310,
        by: 'beth',
        do: 'reply',
        text: 'You can have the whooping cough and RSV vaccines now, and flu in the autumn. Register with us as a temporary patient at the desk or online and we will give them, or ask your midwife.\n\nBeth, nurse',
        response: 'direct',
        finish: 'not-our-patient',
      },
      { coreAgo: 2 * day + 250, do: 'read' },
    ],
  },
];
