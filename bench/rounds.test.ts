import { expect, it } from 'vitest';
import { compare, median } from './rounds.ts';

it.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

it('the ratio is the median of each round’s own, so that a slow minute for both changes nothing', async () => {
  const ours = [1, 100, 10, 300];
  const floor = [1, 100, 20, 150];
  const next = (speeds: number[]) => async () => speeds.shift() ?? Number.NaN;
  expect(await compare(3, next(ours), next(floor))).toEqual({ ours: 100, floor: 100, ratio: 1 });
});

it('the first round of each side only warms it up, and the sides take turns to begin', async () => {
  const order: string[] = [];
  const side = (name: string) => async () => order.push(name);
  await compare(2, side('ours'), side('floor'));
  expect(order).toEqual(['floor', 'ours', 'floor', 'ours', 'ours', 'floor']);
});
