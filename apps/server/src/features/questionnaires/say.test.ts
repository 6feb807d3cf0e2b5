import { expect, test } from 'vitest';
import { sayAnswers } from './say.ts';

test('the message says each question as it was asked', () => {
  expect(
    sayAnswers('Your drinking', [
      { question: 'How often do you drink?', answer: 'Never' },
      { question: 'Feeling down', answer: 'Several days' },
    ]),
  ).toBe('My answers: Your drinking\nHow often do you drink? Never\nFeeling down: Several days');
});
