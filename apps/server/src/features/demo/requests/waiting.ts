import { day } from '../moments.ts';
import type { Story } from '../story.ts';

/** Whose link the greeting names, with what opens it. */
export const readsAlong = { name: 'Denise Hartley', born: '1979-04-02', email: 'denise.hartley@example.org' };

/** Answered, and waiting for the patient; and patients who have answered back. */
export const waiting: Story[] = [
  {
    when: { coreAgo: day + 420 },
    door: 'online',
    kind: 'question',
    patient: { name: readsAlong.name, born: readsAlong.born, serial: 2841, postcode: 'LS19 6AS' },
    contact: { email: readsAlong.email },
    answers: {
      words:
        'Hot flushes day and night, is it the change or should I be checked for something? What can I have besides HRT?',
      before: 'no',
    },
    since: [
      { coreAgo: day + 360, by: 'beth', do: 'urgency', urgency: 'routine' },
      { coreAgo: day + 358, by: 'beth', do: 'assign', to: 'beth' },
      { coreAgo: day + 300, by: 'beth', do: 'take-back', response: 'more', text: 'Dear Mrs Harley' },
      {
        coreAgo: day + 298,
        by: 'beth',
        do: 'reply',
        text: 'Dear Mrs Hartley\n\nIt may well be the change. Before we talk about what can help, please tell me:\n\n1. When was your last period?\n2. Do you get migraines?\n3. Has anybody in your family had a blood clot?\n\nBeth, nurse',
        response: 'more',
      },
      { coreAgo: day + 45, do: 'read' },
    ],
  },
  {
    when: { coreAgo: day + 150 },
    door: 'online',
    kind: 'question',
    patient: { name: 'Ron Ackroyd', born: '1949-02-18', serial: 2978, postcode: 'LS28 7XN' },
    contact: { phone: '07700 900147', safe: ['look-online'] },
    needs: { needs: ['large-print', 'reading'] },
    answers: { words: 'WHAT DOES BORDERLINE MEAN ON MY SUGAR TEST', before: 'yes' },
    since: [
      { coreAgo: day + 95, by: 'owen', do: 'urgency', urgency: 'routine' },
      { coreAgo: day + 93, by: 'owen', do: 'assign', to: 'owen' },
      { coreAgo: day + 88, by: 'jo', do: 'check', checked: 'rang-back' },
      {
        coreAgo: day + 80,
        by: 'owen',
        do: 'reply',
        text: 'Borderline means your sugar is a little high, but it is not diabetes. Less bread and sweet things and a walk each day bring it down for most people. We test it again in 6 months.\n\nDr Price',
        response: 'advice',
      },
      {
        coreAgo: day + 78,
        by: 'jo',
        do: 'note',
        text: 'Large print letter with the same words posted: he looks online but cannot always read it.',
      },
    ],
  },
  {
    when: { coreAgo: day + 100 },
    door: 'online',
    kind: 'health-problem',
    patient: { name: 'Yusuf Abdi', born: '1999-05-05', serial: 3115, postcode: 'LS8 5JE' },
    contact: { phone: '07700 900158', email: 'yusuf.abdi@example.org', safe: ['text', 'email', 'call'] },
    answers: {
      pregnancy: 'not-sure-or-not-apply',
      words: 'Itchy rash both arms, comes up in lumps then goes. 2 weeks now.',
      started: 'weeks',
      change: 'same',
      before: 'no',
      wanted: 'a cream or something',
    },
    since: [
      { coreAgo: 590, by: 'rosa', do: 'urgency', urgency: 'routine' },
      { coreAgo: 588, by: 'rosa', do: 'assign', to: 'rosa' },
      {
        coreAgo: 580,
        by: 'rosa',
        do: 'reply',
        text: 'Please send a photo while a lump is up, and tell me about any new soap, food or medicine in the last month.\n\nDr Shah',
        response: 'more',
      },
      { coreAgo: 200, do: 'read' },
      {
        coreAgo: 30,
        do: 'write',
        text: 'Here it is, took it this morning on the bus. No new soap. I did start antihistamine from the shop last week, helps a bit. New cat since september??',
        files: ['arm rash'],
      },
    ],
  },
  {
    // Finished, and then written to again within the week: open once more.
    when: { coreAgo: 3 * day + 500 },
    door: 'online',
    kind: 'health-problem',
    patient: { name: 'Carol Denby', born: '1971-03-31', serial: 3252, postcode: 'LS27 9EB' },
    contact: { phone: '07700 900169', email: 'carol.denby@example.org', safe: ['text', 'email', 'call'] },
    answers: {
      pregnancy: 'no',
      words: 'Water infection again, stinging and going every 20 mins. No back pain no temperature.',
      started: 'today',
      change: 'worse',
      before: 'yes',
      tried: 'Sachets from the chemist',
    },
    since: [
      { coreAgo: 3 * day + 450, by: 'beth', do: 'urgency', urgency: 'soon' },
      { coreAgo: 3 * day + 448, by: 'beth', do: 'assign', to: 'beth' },
      {
        coreAgo: 3 * day + 400,
        by: 'beth',
        do: 'call',
        reached: 'spoke',
        text: 'Three days of antibiotics sent to her chemist. Sample first. To write if no better in 2 days.',
        response: 'advice',
      },
      { coreAgo: 3 * day + 398, by: 'beth', do: 'finish', outcome: 'prescription' },
      {
        coreAgo: 75,
        do: 'write',
        text: 'Finished the tablets and it is back this morning, and now an ache at the side. Shall I come in?',
      },
    ],
  },
];
