import { day } from '../moments.ts';
import type { Story } from '../story.ts';

/** Told to reception on the phone or at the desk: the same queue (R65). */
export const phoneAndDesk: Story[] = [
  {
    when: { coreAgo: 5 },
    door: 'phone',
    by: 'jo',
    urgency: 'urgent',
    kind: 'health-problem',
    patient: { name: 'Reginald Cole', born: '1938-02-14', serial: 1197, postcode: 'LS17 8RB' },
    carer: { name: 'Marta Silva', relation: 'nurse at Beech House care home', agreement: 'cannot-agree' },
    contact: { phone: '07700 900179', safe: ['call'] },
    answers: {
      words:
        'More breathless since last night, not able to walk to the dining room. Ankles more swollen. Oxygen reading 93, was 96 last week. Eating a little.',
      started: 'few-days',
      change: 'worse',
      before: 'yes',
      wanted: 'A visit or a call back today',
    },
  },
  {
    when: { coreAgo: 58 },
    door: 'phone',
    by: 'jo',
    urgency: 'routine',
    kind: 'admin',
    patient: { name: 'Grace Oyelaran', born: '1997-10-12', serial: 1334, postcode: 'LS12 3PW' },
    contact: { phone: '07700 900113', email: 'grace.oyelaran@example.org', safe: ['text', 'email'] },
    answers: {
      words: 'Fit note to extend after operation, ends on Friday. Needs 2 more weeks.',
      category: 'fit-note',
    },
  },
  {
    when: { coreAgo: 90 },
    door: 'desk',
    by: 'sunita',
    kind: 'admin',
    patient: { name: 'Dev Patel', born: '1991-01-16', serial: 1608, postcode: 'LS4 2EX' },
    contact: { phone: '07700 900126', safe: ['text', 'call'] },
    answers: {
      words: 'Can you refer him again to physio, the letter went to his old address and they discharged him.',
      category: 'referral',
    },
    since: [
      { coreAgo: 62, by: 'jo', do: 'urgency', urgency: 'routine' },
      { coreAgo: 60, by: 'jo', do: 'assign', team: 'Reception' },
    ],
  },
  {
    when: { coreAgo: 250 },
    door: 'desk',
    by: 'sunita',
    urgency: 'soon',
    kind: 'health-problem',
    patient: { name: 'Kieran Doyle', born: '1983-12-05' },
    contact: { comeIn: true },
    needs: {
      needs: ['reading', 'quiet'],
      needsOther: 'Has a dog with him. Please do not leave him standing at the desk.',
    },
    answers: {
      pregnancy: 'not-sure-or-not-apply',
      words:
        'Cut on foot from last week not healing, smells, hard to keep dry. Staying at the night shelter, no phone.',
      started: 'weeks',
      change: 'worse',
      before: 'no',
    },
    since: [
      { coreAgo: 238, by: 'rosa', do: 'assign', team: 'Duty clinician' },
      {
        coreAgo: 236,
        by: 'rosa',
        do: 'note',
        text: 'He will come back to the desk. Please fetch me or Beth when he does, no appointment needed.',
      },
    ],
  },
  {
    when: { coreAgo: 2 * day + 90 },
    door: 'phone',
    by: 'sunita',
    kind: 'admin',
    patient: { name: 'Patricia Lumley', born: '1964-05-28', postcode: 'LS16 5LQ' },
    contact: { phone: '07700 900137', safe: ['call', 'voicemail'] },
    answers: {
      words: 'Got married. Wants her name changed to Patricia Lumley-Hall and asks what to bring in.',
      category: 'other',
    },
    since: [{ coreAgo: 2 * day + 60, by: 'sunita', do: 'assign', team: 'Reception' }],
  },
];
