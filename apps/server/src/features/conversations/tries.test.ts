import { expect, test } from 'vitest';
import { isPaused, never, oneMoreWrong, type Tried, triesByDevice } from './tries.ts';

const hour = 60 * 60_000;

function wrong(times: number, at = 0): Tried {
  let tried = never;
  for (let each = 0; each < times; each++) tried = oneMoreWrong(tried, triesByDevice, at);
  return tried;
}

test('S21 four wrong dates do not pause, five do, for an hour', () => {
  expect(isPaused(wrong(4), 0)).toBe(false);
  expect(isPaused(wrong(5), hour - 1)).toBe(true);
  expect(isPaused(wrong(5), hour)).toBe(false);
});

test('S21 after the pause counting begins anew', () => {
  expect(oneMoreWrong(wrong(5), triesByDevice, hour)).toEqual({ wrong: 1, pausedUntil: null });
});
