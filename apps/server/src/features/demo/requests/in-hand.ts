import { day } from '../moments.ts';
import type { Story } from '../story.ts';

/** The one address of the stories that does not work: its owner typed it wrong. */
export const wrongAddress = 'angela.fox@exmaple.example.org';

/** Somebody's work already: assigned, noted, rung, not finished. */
export const inHand: Story[] = [
  {
    when: { coreAgo: 200 },
    door: 'online',
    kind: 'health-problem',
    patient: { name: 'Jamie Rowntree', born: '1988-07-14', serial: 2156, postcode: 'LS7 3EG' },
    contact: { phone: '07700 900172', email: 'jamie.rowntree@example.org', safe: ['text', 'email'] },
    needs: {
      needs: ['bsl', 'no-phone'],
      needsOther: 'I am Deaf. Do not ring, I cannot answer. Text is best.',
    },
    answers: {
      pregnancy: 'no',
      words:
        'Pain my left side and back, come in waves, started Tuesday. Had kidney stone before 2019 same feeling. Not sick today. Wee is darker.',
      started: 'few-days',
      change: 'same',
      before: 'yes',
      tried: 'Ibuprofen, lots of water',
    },
    since: [
      { coreAgo: 182, by: 'owen', do: 'urgency', urgency: 'soon' },
      { coreAgo: 180, by: 'owen', do: 'assign', to: 'owen' },
      {
        coreAgo: 150,
        by: 'sunita',
        do: 'note',
        text: 'BSL interpreter free tomorrow 11:00 by video and in person on Thursday. Which do you want, Dr Price?',
      },
    ],
  },
  {
    when: { coreAgo: 330 },
    door: 'online',
    kind: 'medication',
    patient: { name: 'فاطمة الحسن', born: '1990-02-27', serial: 2293, postcode: 'LS11 6NX' },
    contact: {
      phone: '07700 900183',
      email: 'fatima.alhassan@example.org',
      safe: ['text', 'email'],
      times: 'after school run, 9.30',
    },
    needs: { language: 'Arabic', preferredStaff: 'A woman please' },
    answers: {
      words:
        'New tablet for sugar make me sick every morning and stomach. I stop 2 days, better. Start again, sick again. Can I have other one?',
      medicineName: 'metformin 500',
      medicine: 'side-effect',
    },
    since: [
      { coreAgo: 310, by: 'beth', do: 'urgency', urgency: 'soon' },
      { coreAgo: 308, by: 'beth', do: 'assign', team: 'Pharmacy' },
      {
        coreAgo: 306,
        by: 'beth',
        do: 'note',
        text: 'Ask about taking it with food first. Slow release may suit her.',
      },
    ],
  },
  {
    when: { coreAgo: 380 },
    door: 'online',
    kind: 'medication',
    patient: { name: 'Stuart Bell', born: '1977-11-11', serial: 2430, postcode: 'LS18 4RF' },
    contact: { phone: '07700 900194', safe: ['call', 'voicemail'], times: 'lunch time, I drive' },
    answers: {
      words:
        'Sertraline. Been on 100 for a year and feel ok, want to come down off it. Do I just halve them?',
      medicineName: 'Sertraline 100mg',
      medicine: 'change',
    },
    since: [
      { coreAgo: 350, by: 'owen', do: 'urgency', urgency: 'routine' },
      { coreAgo: 348, by: 'owen', do: 'assign', to: 'owen' },
      {
        coreAgo: 240,
        by: 'owen',
        do: 'call',
        reached: 'voicemail',
        text: 'Left a message with no details: will try again at lunch time.',
      },
      { coreAgo: 110, by: 'owen', do: 'call', reached: 'no-answer', text: 'Rang out.' },
    ],
  },
  {
    when: { coreAgo: 3 * day + 80 },
    door: 'online',
    kind: 'admin',
    patient: { name: 'Ravi Menon', born: '1963-08-06', serial: 2567, postcode: 'LS17 7TT' },
    contact: { phone: '07700 900112', email: 'ravi.menon@example.org' },
    answers: {
      words: 'Eye clinic referral was April. They say they have nothing. Please chase or send again.',
      category: 'referral',
    },
    since: [
      { coreAgo: 3 * day + 20, by: 'jo', do: 'urgency', urgency: 'routine' },
      { coreAgo: 3 * day + 18, by: 'jo', do: 'assign', to: 'jo', team: 'Reception' },
      {
        coreAgo: 2 * day + 300,
        by: 'jo',
        do: 'note',
        text: 'Rang the eye clinic, on hold 40 minutes, cut off. Try the secretaries.',
      },
    ],
  },
  {
    when: { coreAgo: 610 },
    door: 'online',
    kind: 'admin',
    patient: { name: 'Sheila Grogan', born: '1955-12-19', serial: 2704, postcode: 'LS9 0LE' },
    contact: { phone: '07700 900125', safe: ['text', 'call'] },
    answers: {
      words:
        'Please send my prescriptions to the chemist on Harehills Lane from now on, not the big supermarket. They have closed the counter.',
      category: 'prescription',
    },
    since: [
      { coreAgo: 575, by: 'sunita', do: 'urgency', urgency: 'routine' },
      { coreAgo: 573, by: 'sunita', do: 'assign', team: 'Prescriptions' },
    ],
  },
  {
    // Typed her address wrong: the mail comes back, so she is rung (R102).
    when: { coreAgo: 480 },
    door: 'online',
    kind: 'question',
    patient: { name: 'Angela Fox', born: '1970-09-23', postcode: 'LS5 3JB' },
    contact: { phone: '07700 900136', email: wrongAddress },
    answers: {
      words: 'Do I still need a smear test? The last two were fine but no letter came this time.',
      before: 'no',
    },
    since: [
      { coreAgo: 455, by: 'beth', do: 'urgency', urgency: 'routine' },
      { coreAgo: 453, by: 'beth', do: 'assign', to: 'beth' },
      {
        coreAgo: 430,
        by: 'beth',
        do: 'call',
        reached: 'spoke',
        text: 'Email came back, so rang. Told her it is every 5 years now until 64, next one is due in the spring. Will correct her email at the desk.',
        response: 'advice',
      },
    ],
  },
];
