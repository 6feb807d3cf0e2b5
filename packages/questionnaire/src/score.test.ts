import { expect, test } from 'vitest';
import { pointsOf, type Scoring, scoreOf, scoringFaults } from './score.ts';
import type { QuestionSet } from './types.ts';

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const asks = (id: string) => ({ id, kind: 'radios' as const, label: id, name: id, options: yesNo });
const set: QuestionSet = {
  id: 'drinking',
  version: 1,
  title: 'Drinking',
  pages: [
    { id: 'drinks', fields: [asks('drinks')] },
    { id: 'more', title: 'More', fields: [asks('daily'), asks('alone')] },
  ],
};
const scoring: Scoring = {
  version: 'drinking-1',
  purpose: 'For a clinician who reads the answers.',
  items: [
    { fields: ['drinks'], points: { yes: 1, no: 0 } },
    { fields: ['daily', 'alone'], points: { yes: 2, no: 0 }, notAsked: 0 },
  ],
  bands: [
    { from: 0, words: 'Low' },
    { from: 3, words: 'High' },
  ],
};

test.each([
  [{ drinks: 'no' }, { points: 0, band: 'Low' }],
  [
    { drinks: 'yes', daily: 'no', alone: 'no' },
    { points: 1, band: 'Low' },
  ],
  [
    { drinks: 'yes', daily: 'yes', alone: 'no' },
    { points: 3, band: 'High' },
  ],
  [
    { drinks: 'yes', daily: 'yes', alone: 'yes' },
    { points: 5, band: 'High' },
  ],
])('R82 %j adds up to %j', (answers, score) => {
  expect(scoreOf(scoring, answers)).toEqual({ ...score, most: 5 });
});

test.each([[{}], [{ daily: 'yes' }], [{ drinks: '' }], [{ drinks: 'perhaps' }], [{ drinks: ['yes'] }]])(
  'R82 there is no sum of %j: a question that gives points is not answered',
  (answers) => {
    expect(scoreOf(scoring, answers)).toBeNull();
  },
);

test('one answer has its points, and a question without points none', () => {
  expect([pointsOf(scoring, 'daily', 'yes'), pointsOf(scoring, 'words', 'yes')]).toEqual([2, null]);
});

test('a scoring that fits has no faults', () => {
  expect(scoringFaults(scoring, set)).toEqual([]);
});

test.each<[string, Partial<Scoring>, string]>([
  [
    'a question nobody asks',
    { items: [...scoring.items, { fields: ['age'], points: { yes: 1, no: 0 } }] },
    'score.items[2]: “age” has no one answer to give points for',
  ],
  [
    'an answer without points',
    { items: [{ fields: ['drinks'], points: { yes: 1 } }, scoring.items[1]!] },
    'score.items[0]: the points are not those of the answers of “drinks”',
  ],
  [
    'sums below the first band',
    { bands: [{ from: 1, words: 'Some' }] },
    'score.bands: the first must begin at 0',
  ],
  [
    'bands out of order',
    { bands: [scoring.bands[0]!, { from: 0, words: 'Again' }] },
    'score.bands: they must climb',
  ],
])('a scoring with %s is refused', (_what, wrong, fault) => {
  expect(scoringFaults({ ...scoring, ...wrong }, set)).toContain(fault);
});
