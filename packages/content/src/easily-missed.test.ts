import { compileRules, type Facts, nothingKnown, screen } from '@frontdoor/safety';
import { expect, test } from 'vitest';
import { readRuleBook } from './rule-book.ts';

/** The dangers that lists of red flags leave out, each as somebody would write it, with the rule that must find it. */
const rules = compileRules(readRuleBook());

const somebody = { ...nothingKnown, ageYears: 45 };

type Row = [what: string, text: string, rule: string, facts?: Partial<Facts>];

const dangers: Row[] = [
  [
    'a fall, and cannot stand',
    'Mum had a fall this morning and cannot stand on her leg',
    'fall-and-cannot-stand',
    { ageYears: 84, author: 'other' },
  ],
  [
    'a long lie',
    'Dad was on the floor all night before we found him',
    'long-time-on-the-floor',
    { ageYears: 81, author: 'other' },
  ],
  [
    'new confusion',
    'Mum is suddenly confused and does not know where she is',
    'new-confusion',
    { ageYears: 88, author: 'other' },
  ],
  [
    'a sickle-cell crisis',
    'I have sickle cell and terrible pain in my back and chest',
    'sickle-cell-very-bad-pain',
  ],
  [
    'carbon monoxide',
    'We all have headaches at home and the carbon monoxide alarm went off',
    'fumes-at-home',
  ],
  ['harming somebody else', 'I keep thinking about stabbing my neighbour', 'thoughts-of-harming-someone'],
  [
    'a missing person with dementia',
    'Dad has dementia, he went out and we cannot find him',
    'person-with-dementia-missing',
    { ageYears: 79, author: 'other' },
  ],
  ['a carer who cannot cope', 'I look after my wife and I cannot cope any more', 'carer-cannot-cope'],
  ['food stuck', 'A piece of steak is stuck and I cannot swallow my saliva', 'cannot-swallow'],
  [
    'an erection that stays',
    'I have had an erection for four hours and it will not go down',
    'erection-that-stays',
  ],
  [
    'jaundice in a new baby',
    'My newborn is yellow and his poo is white',
    'baby-yellow-and-ill',
    { ageYears: 0.01, author: 'other' },
  ],
  [
    'chickenpox in pregnancy',
    'My son has chickenpox and I am pregnant',
    'chickenpox-contact',
    { pregnant: true },
  ],
  [
    'a pounding headache after spinal injury',
    'I have a spinal cord injury, my catheter is blocked and my head is pounding',
    'spinal-injury-pounding-headache',
  ],
  [
    'weakness that climbs',
    'My legs went weak yesterday and now my arms are weak too',
    'legs-stopped-working',
  ],
  [
    'heatstroke',
    'He was out in the sun all day and is hot, confused and not sweating',
    'overheated',
    { author: 'other' },
  ],
  ['an electric shock', 'I got an electric shock from the cooker this morning', 'electric-shock'],
  [
    'nothing kept down in pregnancy',
    'I am pregnant and cannot keep anything down, not even water, since yesterday',
    'pregnancy-sickness-dry',
    { pregnant: true },
  ],
  ['a wound that opened', 'My operation wound has come open', 'after-operation-wound-or-calf'],
  [
    'a calf after an operation',
    'I had my hip replaced last week and my calf is sore and swollen',
    'after-operation-wound-or-calf',
  ],
  ['insulin run out', 'Repeat prescription please, I have run out of insulin', 'insulin-run-out'],
  ['steroids run out', 'Repeat prescription: my hydrocortisone has run out today', 'vital-medicine-run-out'],
  [
    'epilepsy medicine run out',
    'I have no epilepsy tablets left, can I have my repeat',
    'vital-medicine-run-out',
  ],
  ['a psychiatric medicine run out', 'I ran out of my clozapine yesterday', 'vital-medicine-run-out'],
  [
    'many people breathed something in',
    'There was a chemical leak at work and several of us are coughing and sick',
    'breathed-in-harm-together',
  ],
  ['a threat to staff', 'I will come down there and hurt one of your staff', 'thoughts-of-harming-someone'],
];

test.each(dangers)('S15 %s: “%s” raises %s', (_what, text, rule, facts = {}) => {
  const { flags } = screen(rules, { pieces: [{ field: 'words', text }], facts: { ...somebody, ...facts } });
  expect(flags.map((flag) => flag.rule)).toContain(rule);
});
