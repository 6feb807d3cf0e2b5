import { expect, test } from 'vitest';
import { chosenGiven, readingsGiven } from './readings-given.ts';

test('S14 what was measured is read from its own fields and quoted with its unit', () => {
  expect(readingsGiven({ oxygen: '91', temperature: '38.5', words: 'oxygen 99' })).toEqual([
    { name: 'temperature', value: 38.5, words: 'Temperature 38.5 °C', field: 'temperature' },
    { name: 'oxygen', value: 91, words: 'Oxygen 91%', field: 'oxygen' },
  ]);
});

test('S14 a peak flow is a part of the best one, and says nothing without it', () => {
  expect(readingsGiven({ peakNow: '150', peakBest: '450' })).toEqual([
    { name: 'peak-flow-percent', value: 33, words: 'Peak flow 150 of 450', field: 'peakNow' },
  ]);
  expect(readingsGiven({ peakNow: '150' })).toEqual([]);
});

test('choices are given by field and value; what was typed is not a choice', () => {
  expect(
    chosenGiven({ pain: 'worst', measured: ['pain', 'oxygen'], words: 'It hurts', oxygen: '97' }),
  ).toEqual(['pain=worst', 'measured=pain', 'measured=oxygen']);
});
