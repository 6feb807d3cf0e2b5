import { day } from '../moments.ts';
import type { Story } from '../story.ts';

const twins = { born: { years: 6, days: 133 }, postcode: 'LS15 7PN' };
const mother = { name: 'Catriona Kerr', relation: 'Mum' };
const reachMother: Story['contact'] = {
  phone: '07700 900159',
  email: 'c.kerr@example.org',
  safe: ['text', 'email'],
};

/** Written by parents and by young people themselves. The twins are two patients, never joined (S18). */
export const children: Story[] = [
  {
    when: { coreAgo: 345 },
    door: 'online',
    kind: 'health-problem',
    patient: { ...twins, name: 'Noah Kerr' },
    carer: mother,
    contact: reachMother,
    answers: {
      words:
        'Itchy spots since sunday, started on his tummy now all over. Chicken pox in his class. One by his eye looks sore and swollen.',
      started: 'few-days',
      change: 'worse',
      before: 'no',
      tried: 'Piriton and calamine',
      wanted: 'to know if the eye one needs looking at',
    },
    files: ['spots one', 'spots two'],
    since: [
      { coreAgo: 322, by: 'beth', do: 'urgency', urgency: 'soon' },
      { coreAgo: 320, by: 'beth', do: 'assign', to: 'beth' },
    ],
  },
  {
    when: { coreAgo: 338 },
    door: 'online',
    kind: 'health-problem',
    patient: { ...twins, name: 'Isla Kerr' },
    carer: mother,
    contact: reachMother,
    answers: {
      words:
        'This is for Noahs twin. She has the same spots but only a few and she is fine in herself. Just so you know there are two of them!',
      started: 'today',
      change: 'same',
      before: 'no',
    },
  },
  {
    when: { coreAgo: day + 200 },
    door: 'online',
    kind: 'question',
    patient: { name: 'Ellie Marsden', born: { years: 15, days: 40 }, postcode: 'LS13 1AB' },
    contact: { email: 'ellie.m@example.org', tellParent: 'no', times: 'not in the evening' },
    answers: {
      words:
        'hi is it ok for me to come in on my own about my spots without my mum?? ive tried the stuff from boots for 3 months',
      before: 'no',
    },
    since: [
      { coreAgo: day + 120, by: 'beth', do: 'urgency', urgency: 'routine' },
      { coreAgo: day + 118, by: 'beth', do: 'assign', to: 'beth' },
      {
        coreAgo: day + 110,
        by: 'beth',
        do: 'reply',
        text: 'Hi Ellie\n\nYes, you can come on your own, and what we talk about stays between us unless we are worried that somebody is not safe.\n\nI have kept Thursday at 3:45pm for you, after school. Write back here if that is no good.\n\nBeth, nurse',
        response: 'appointment',
      },
    ],
  },
];
