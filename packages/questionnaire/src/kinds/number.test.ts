import { expect, test } from 'vitest';
import { ask } from '../testing.ts';
import type { Field } from '../types.ts';

const heat: Field = {
  id: 'temperature',
  kind: 'number',
  label: 'Temperature',
  name: 'the temperature',
  unit: '°C',
  min: 30,
  max: 45,
  decimals: 1,
};
const weeks: Field = { id: 'weeks', kind: 'number', label: 'Weeks', name: 'how many weeks', unit: 'weeks' };

test.each([
  ['37.5', '37.5'],
  ['37,5', '37.5'],
  ['37.5 °C', '37.5'],
  ['٣٨', '38'],
  ['+38.0', '38'],
])('the temperature %j is kept as %s', (typed, kept) => {
  expect(ask(heat, typed)).toBe(kept);
});

test.each([
  ['', 'Enter the temperature'],
  ['hot', 'Temperature must be a number, like 37.5'],
  ['37.55', 'Temperature must have 1 or fewer numbers after the point'],
  ['99.5', 'Temperature must be between 30 and 45 °C'],
  ['-5', 'Temperature must be between 30 and 45 °C'],
])('the temperature %j is explained', (typed, message) => {
  expect(ask(heat, typed)).toBe(message);
});

test('a number with one limit is told that limit', () => {
  expect(ask({ ...weeks, min: 0 }, '-1')).toBe('How many weeks must be 0 weeks or more');
  expect(ask({ ...weeks, max: 45 }, '50')).toBe('How many weeks must be 45 weeks or less');
});

test('a whole number takes no part of one', () => {
  expect(ask(weeks, '12.5')).toBe('How many weeks must be a number, like 12');
});
