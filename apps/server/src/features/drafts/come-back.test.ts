import { expect, test } from 'vitest';
import { comeBack, isPaused } from './come-back.ts';
import { type DraftContent, emptyContent } from './draft.ts';

const hour = 60 * 60_000;
const kept: DraftContent = { ...emptyContent, answers: { birthDate: '1958-03-12' } };

/** So many wrong tries in a row, at one moment. */
function wrongTries(times: number, now: number): ReturnType<typeof comeBack> {
  let last: ReturnType<typeof comeBack> = { draft: kept, result: 'wrong' };
  for (let tries = 0; tries < times; tries++) last = comeBack(last.draft, '1958-12-03', now);
  return last;
}

test('S22 the right date lets in and forgets the wrong tries before it', () => {
  const { draft, result } = comeBack(wrongTries(4, 0).draft, '1958-03-12', 0);
  expect([result, draft.returning]).toEqual(['in', { wrong: 0, pausedUntil: 0 }]);
});

test('S22 the fifth wrong date pauses for an hour, in which the right one does not help', () => {
  const { draft, result } = wrongTries(5, 1000);
  expect(result).toBe('paused');
  expect(comeBack(draft, '1958-03-12', 1000 + hour - 1).result).toBe('paused');
  expect(isPaused(draft, 1000 + hour)).toBe(false);
  expect(comeBack(draft, '1958-03-12', 1000 + hour).result).toBe('in');
});

test('S22 after the pause there are five tries again', () => {
  const { draft } = wrongTries(5, 0);
  expect(comeBack(draft, '1958-12-03', hour).result).toBe('wrong');
});
