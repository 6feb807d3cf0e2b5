import { expect, test } from 'vitest';
import { restAfter } from './rest.ts';

test.each([
  ['idle', 0, 20],
  ['half busy', 0.5, 265],
  ['never idle', 1, 1_000],
])('a process that was %s lets the outbox rest for %f: %d ms', (_how, busy, rest) => {
  expect(restAfter(busy)).toBe(rest);
});
