import { expect, test } from 'vitest';
import { sayProgress } from './say-progress.ts';

test.each([
  [1, 13, 'Step 1 of 13 · about 4 minutes left'],
  [8, 13, 'Step 8 of 13 · about 2 minutes left'],
  [13, 13, 'Step 13 of 13 · about 1 minute left'],
])('step %i of %i', (step, steps, said) => {
  expect(sayProgress({ step, steps })).toBe(said);
});
