import { expect, test } from 'vitest';
import { isPaused, never, oneMoreOfAll, oneMoreWrong, type Tried, triesByDevice } from './tries.ts';

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

test('S21 counted for everybody, each wrong try from the limit on pauses for an hour more', () => {
  const limit = oneMoreOfAll({ wrong: 49, pausedUntil: null }, 50, 0);
  expect(limit).toEqual({ wrong: 50, pausedUntil: hour });
  expect(oneMoreOfAll(limit, 50, hour)).toEqual({ wrong: 51, pausedUntil: 2 * hour });
});
