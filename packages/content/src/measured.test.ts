import type { Answers } from '@frontdoor/questionnaire';
import { compileRules, type Facts, nothingKnown, screen } from '@frontdoor/safety';
import { expect, test } from 'vitest';
import { chosenGiven, readingsGiven } from './readings-given.ts';
import { readRuleBook } from './rule-book.ts';

const rules = compileRules(readRuleBook());
const adult = { ...nothingKnown, ageYears: 40 };
const weeks = (count: number) => count / 52.18;

/** The most urgent place these answers lead to; null where they lead nowhere. */
function leadsTo(answers: Answers, facts: Partial<Facts> = {}): string | null {
  const { words = '', ...measured } = answers;
  const verdict = screen(rules, {
    pieces: words === '' ? [] : [{ field: 'words', text: String(words) }],
    facts: { ...adult, ...facts },
    readings: readingsGiven(measured),
    chosen: chosenGiven(measured),
  });
  return verdict.flags[0]?.destination ?? null;
}

test.each([
  ['50', '999'],
  ['92', '999'],
  ['93', 'urgent-today'],
  ['94', 'urgent-today'],
  ['95', null],
  ['100', null],
])('S14 oxygen %s leads to %s', (oxygen, destination) => {
  expect(leadsTo({ oxygen })).toBe(destination);
});

test.each([
  ['180', '100', 'urgent-today'],
  ['179', '119', null],
  ['150', '120', 'urgent-today'],
  ['260', '160', 'urgent-today'],
  ['135', '85', null],
])('S14 blood pressure %s over %s without symptoms leads to %s', (bpTop, bpBottom, destination) => {
  expect(leadsTo({ bpTop, bpBottom })).toBe(destination);
});

test.each(['I have a bad headache', 'My vision is blurred', 'I feel short of breath', 'My chest is painful'])(
  'S14 blood pressure of 180, or of 120 at the bottom, is 999 with “%s”',
  (words) => {
    expect(leadsTo({ bpTop: '180', bpBottom: '90', words })).toBe('999');
    expect(leadsTo({ bpTop: '150', bpBottom: '120', words })).toBe('999');
  },
);

test('S14 a headache with a blood pressure below that is no emergency', () => {
  expect(leadsTo({ bpTop: '179', bpBottom: '119', words: 'I have a headache' })).toBe(null);
});

test('S14 a symptom that is denied does not make it one', () => {
  const words = 'I have no headache and no chest pain';
  expect(leadsTo({ bpTop: '185', bpBottom: '121', words })).toBe('urgent-today');
});

test.each([
  ['109', 'well', null],
  ['110', 'well', 'maternity'],
  ['90', 'with a headache', 'maternity'],
  ['89', 'with a headache', null],
])('S14 in pregnancy a bottom blood pressure of %s, %s, leads to %s', (bpBottom, how, destination) => {
  const words = how === 'well' ? '' : 'I have a bad headache';
  expect(leadsTo({ bpBottom, words }, { pregnant: true })).toBe(destination);
});

test.each([
  ['5 weeks', weeks(5), '38', 'A&E'],
  ['5 weeks', weeks(5), '37.9', null],
  ['5 weeks', weeks(5), '44', '999'],
  ['12 weeks', weeks(12), '38', 'A&E'],
  ['4 months', 4 / 12, '39', 'A&E'],
  ['4 months', 4 / 12, '38.9', 'urgent-today'],
  ['7 months', 7 / 12, '39', null],
  ['40 years', 40, '39', null],
  ['40 years', 40, '41', '999'],
])('S14 at %s (%s) a temperature of %s leads to %s', (_age, ageYears, temperature, destination) => {
  expect(leadsTo({ temperature }, { ageYears, author: 'other' })).toBe(destination);
});

test.each([
  ['164', '500', '999'],
  ['165', '500', 'urgent-today'],
  ['249', '500', 'urgent-today'],
  ['250', '500', null],
  ['500', '480', null],
])('S14 a peak flow of %s with a best of %s leads to %s', (peakNow, peakBest, destination) => {
  expect(leadsTo({ peakNow, peakBest })).toBe(destination);
});

test.each([
  ['1.4', null],
  ['1.5', 'urgent-today'],
  ['2.9', 'urgent-today'],
  ['3', 'A&E'],
  ['15', 'A&E'],
])('S14 ketones of %s lead to %s', (ketones, destination) => {
  expect(leadsTo({ ketones })).toBe(destination);
});

test.each([
  ['1', 'urgent-today'],
  ['2.9', 'urgent-today'],
  ['3', null],
  ['19.9', null],
  ['20', 'urgent-today'],
  ['50', 'urgent-today'],
])('S14 a blood sugar of %s leads to %s', (sugar, destination) => {
  expect(leadsTo({ sugar })).toBe(destination);
});

test.each([
  ['worst', 'yes', 'A&E'],
  ['worst', 'no', null],
  ['worst', 'do-not-know', null],
  ['severe', 'yes', null],
])('S14 pain “%s” that began suddenly: %s, leads to %s', (pain, painSudden, destination) => {
  expect(leadsTo({ pain, painSudden })).toBe(destination);
});

test('S14 a flag from a measurement says which one, and that it was no text', () => {
  const { flags } = screen(rules, { pieces: [], facts: adult, readings: readingsGiven({ oxygen: '91' }) });
  expect(flags).toMatchObject([{ words: ['Oxygen 91%'], field: 'oxygen', source: 'answers' }]);
});
