import { expect, test } from 'vitest';
import { sayAnswers } from './say.ts';

const said = (question: string, answer: string) => ({
  page: 'drinks',
  field: 'drinks',
  kind: 'radios' as const,
  question,
  answer,
  value: '',
});

test('the message says each question as it was asked, under the heading it stood under', () => {
  expect(
    sayAnswers('Your drinking', [
      { heading: null, answered: [said('How often do you drink?', 'Never')] },
      { heading: 'Over the last 2 weeks', answered: [said('Feeling down', 'Several days')] },
    ]),
  ).toBe(
    'My answers: Your drinking\nHow often do you drink? Never\nOver the last 2 weeks\nFeeling down: Several days',
  );
});
