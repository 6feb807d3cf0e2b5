import { day } from '../moments.ts';
import type { Story } from '../story.ts';

/** Written for somebody else: whether the patient agrees decides what may be told (S29). */
export const carers: Story[] = [
  {
    when: { coreAgo: 300 },
    door: 'online',
    kind: 'health-problem',
    patient: { name: 'Gladys Pickering', born: '1935-06-30', serial: 1882, postcode: 'LS8 5DN' },
    carer: { name: 'Sandra Pickering', relation: 'daughter', agreement: 'power-of-attorney' },
    contact: {
      phone: '07700 900161',
      email: 'sandra.pickering@example.org',
      safe: ['text', 'email', 'call'],
    },
    needs: {
      needs: ['hearing', 'step-free'],
      needsOther: 'Housebound. Key safe, please ring me for the number.',
    },
    answers: {
      words:
        'Mum not herself for 3 days, off her food and more muddled at night. Weeing more and it smells strong. No fall. Carers say the same.',
      started: 'few-days',
      change: 'worse',
      before: 'do-not-know',
      wanted: 'A home visit, she cant manage the stairs',
    },
    since: [
      { coreAgo: 288, by: 'owen', do: 'urgency', urgency: 'urgent' },
      { coreAgo: 286, by: 'owen', do: 'assign', to: 'beth', team: 'Duty clinician' },
      { coreAgo: 281, by: 'jo', do: 'check', checked: 'address' },
      {
        coreAgo: 270,
        by: 'beth',
        do: 'respond',
        response: 'appointment',
        text: 'Visit booked for today, rang Sandra with the time.',
      },
    ],
  },
  {
    when: { coreAgo: day + 330 },
    door: 'online',
    kind: 'follow-up',
    patient: { name: 'Keith Barlow', born: '1946-10-22', serial: 2019, postcode: 'LS14 6HD' },
    carer: { name: 'Jean Barlow', relation: 'wife', agreement: 'agrees' },
    contact: { email: 'jean.barlow@example.org' },
    answers: {
      about: 'blood pressure',
      words:
        'These are his readings for the week. 152/88 148/90 155/86 149/91 150/84 146/89 151/87. He has no headaches. Do you want another week of them?',
      change: 'same',
    },
    since: [
      { coreAgo: day + 250, by: 'sunita', do: 'check', checked: 'phone-or-email' },
      { coreAgo: day + 240, by: 'owen', do: 'urgency', urgency: 'routine' },
      { coreAgo: day + 238, by: 'owen', do: 'assign', to: 'owen', team: 'Pharmacy' },
      {
        coreAgo: day + 225,
        by: 'owen',
        do: 'reply',
        text: 'Thank you, Mrs Barlow, that is clear.\n\nPlease do one more week, morning and evening, after five minutes sitting down. A sheet to write them on is with this message. Our pharmacist will then go through his tablets with you both.\n\nDr Price',
        response: 'more',
        record: 'pressure diary',
      },
      { coreAgo: day + 90, do: 'read' },
    ],
  },
  {
    when: { coreAgo: day + 260 },
    door: 'online',
    kind: 'question',
    patient: { name: 'Edna Wragg', born: '1942-01-03', registered: 'do-not-know', postcode: 'LS8 2BD' },
    carer: { name: 'Phil Garside', relation: 'next door neighbour', agreement: 'not-asked' },
    contact: { email: 'phil.garside@example.org' },
    answers: {
      words:
        'Not sure if I should be asking. Edna next door has lost a lot of weight and her curtains are shut most days. Who do I tell?',
      before: 'no',
    },
    since: [
      { coreAgo: day + 180, by: 'rosa', do: 'urgency', urgency: 'soon' },
      { coreAgo: day + 178, by: 'rosa', do: 'assign', to: 'rosa' },
      {
        coreAgo: day + 170,
        by: 'rosa',
        do: 'reply',
        text: 'Thank you for writing, it was right to ask.\n\nI cannot talk about anybody else without their say, but somebody from the surgery will look into what you have told us. If you are worried that a neighbour is in danger, call 999.\n\nDr Shah',
        response: 'advice',
      },
      {
        coreAgo: day + 168,
        by: 'rosa',
        do: 'note',
        text: 'Jo: please ring Mrs Wragg on the number we hold and offer a visit this week.',
      },
    ],
  },
];
