import { expect, test } from 'vitest';
import { newReference, readReference, sayReference } from './reference.ts';

test('R52 a reference has eight characters, none that look or sound alike', () => {
  const made = Array.from({ length: 2_000 }, newReference);
  expect(made.every((reference) => /^[346789CDFHJKMNPQRTWXY]{8}$/.test(reference))).toBe(true);
  expect(new Set(made).size).toBe(made.length);
  expect(new Set(made.join('')).size).toBe(21);
});

test('it is said in two halves', () => {
  expect(sayReference('F7K49MQX')).toBe('F7K4 9MQX');
});

test.each([
  ['f7k4 9mqx', 'F7K49MQX'],
  ['F7K4-9MQX', 'F7K49MQX'],
  // One in fifteen has no digit.
  ['CDFH JKMN', 'CDFHJKMN'],
  ['Thompson', null],
  ['Ann Smith', null],
  ['F7K4 9MQ', null],
])('%s is read as %s', (typed, reference) => {
  expect(readReference(typed)).toBe(reference);
});
