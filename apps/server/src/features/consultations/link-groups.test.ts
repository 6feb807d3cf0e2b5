import { expect, test } from 'vitest';
import { linkGroups } from './link-groups.ts';

const day = 24 * 60 * 60_000;
const groups = (...days: number[]) =>
  linkGroups(days.map((at) => ({ receivedAt: at * day }))).map((group) =>
    group.map(({ receivedAt }) => receivedAt / day),
  );

test('S38 within 7 days of the one before they belong together', () => {
  expect(groups(0, 7, 12)).toEqual([[0, 7, 12]]);
  expect(groups(0, 7.1)).toEqual([[0], [7.1]]);
  expect(groups(0, 1, 20, 21)).toEqual([
    [0, 1],
    [20, 21],
  ]);
  expect(groups()).toEqual([]);
});
