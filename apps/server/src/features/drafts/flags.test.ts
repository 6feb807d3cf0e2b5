import { loadContent } from '@frontdoor/content';
import { expect, test } from 'vitest';
import { answerAdvice, chooseEmergency, flagsOf } from './flags.ts';

const content = loadContent();
const monday = '8am on Monday 30 November';

test('S4 a flag says what was chosen, what was shown and what they said to it', () => {
  const chosen = answerAdvice(chooseEmergency([], 'chest-pain'), 'cannot-call');
  expect(flagsOf(content, chosen, 'self', null)).toEqual([
    {
      rule: 'chest-pain',
      version: 1,
      level: 'red',
      destination: '999',
      title: 'Chest pain, or pain spreading to the arm, neck, jaw or back',
      words: expect.stringContaining('My chest hurts'),
      shown: 'Call 999 now.',
      choice: 'I cannot make the call',
    },
  ]);
});

test('S4 leaving the advice unanswered is said as that', () => {
  const [flag] = flagsOf(content, chooseEmergency([], 'breathing'), 'other', monday);
  expect(flag).toMatchObject({ choice: 'Did not say', words: expect.stringContaining('They cannot') });
});

test('choosing again adds, and what they say goes to the one chosen last', () => {
  let chosen = answerAdvice(chooseEmergency([], 'chest-pain'), 'called');
  chosen = answerAdvice(chooseEmergency(chosen, 'breathing'), 'not-emergency');
  expect(chosen).toEqual([
    { item: 'chest-pain', choice: 'called' },
    { item: 'breathing', choice: 'not-emergency' },
  ]);
  expect(chooseEmergency(chosen, 'chest-pain').map(({ item }) => item)).toEqual(['breathing', 'chest-pain']);
});

test('an item that a later version no longer has raises nothing', () => {
  expect(flagsOf(content, [{ item: 'gone', choice: 'called' }], 'self', null)).toEqual([]);
});
