import { expect, test } from 'vitest';
import { ageFits, told } from './about.ts';
import { tokenise } from './tokens.ts';
import { nothingKnown } from './types.ts';

const read = (text: string) => told(tokenise(text, new Map()), false);

test.each([
  ['my 6 week old has a fever', 6 / 52.18],
  ['she is 3 months old', 0.25],
  ['my newborn won’t feed', 0.02],
  ['man aged 67', 67],
  ['a 2yo boy', 2],
])('“%s” tells an age of %f years', (text, age) => {
  expect(read(text).ages[0]).toBeCloseTo(age, 3);
});

test.each([
  'I have had it for 6 weeks',
  'took 20 paracetamol',
  '300 years old',
  'an ablation at 11 years old',
])('“%s” tells no age', (text) => {
  expect(read(text).ages).toEqual([]);
});

test('weeks of pregnancy are told before or after', () => {
  expect(read('I am 34 weeks pregnant').weeks).toEqual([34]);
  expect(read('pregnant 12 weeks').weeks).toEqual([12]);
  expect(read('a cough for 3 weeks').weeks).toEqual([]);
  expect(read('pregnant, 36+4 weeks, for 2 weeks now').weeks).toEqual([36]);
  expect(told(tokenise('I am at 28 weeks', new Map()), true).weeks).toEqual([28]);
});

test('an age told in the text counts beside the one that was typed: a form filled in for the wrong person hides nothing', () => {
  const facts = { ...nothingKnown, ageYears: 34 };
  expect(ageFits({ under: 0.25 }, facts, read('my 5 week old'))).toBe(true);
  expect(ageFits({ under: 0.25 }, facts, read('hello'))).toBe(false);
  expect(ageFits({ from: 18 }, { ...facts, ageYears: null }, read('hello'))).toBe(false);
});
