import { expect, test } from 'vitest';
import { repeatAndWorse, summaryWords } from './index.ts';

test.each([
  [{ words: 'My ear hurts' }, 'My ear hurts'],
  [{ about: 'My knee', words: 'It clicks now' }, 'My knee: It clicks now'],
  [{ medicineName: 'Ramipril 5mg', words: 'It makes me cough' }, 'Ramipril 5mg: It makes me cough'],
  [{ medicineName: 'Ramipril 5mg' }, 'Ramipril 5mg'],
  [{}, ''],
])('the first words of %j are %j', (answers, words) => {
  expect(summaryWords(answers)).toBe(words);
});

test.each([
  [{ kind: 'health-problem', before: 'yes', change: 'worse' }, true],
  [{ kind: 'health-problem', before: 'no', change: 'worse' }, false],
  [{ kind: 'health-problem', before: 'yes', change: 'same' }, false],
  [{ kind: 'follow-up', change: 'worse' }, true],
  [{ kind: 'follow-up', change: 'better' }, false],
])('S33 %j is told before and worse: %s', (answers, expected) => {
  expect(repeatAndWorse(answers)).toBe(expected);
});
