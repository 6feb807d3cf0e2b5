import { afterEach, expect, test, vi } from 'vitest';
import { Counter } from './counter.ts';

afterEach(() => vi.useRealTimers());

test('it counts each key for itself, and takes back', async () => {
  const counter = new Counter({ seconds: 60, most: 10 });
  expect([await counter.add('a'), await counter.add('a'), await counter.add('b')]).toEqual([1, 2, 1]);
  await counter.takeBack('a');
  expect(await counter.add('a')).toBe(2);
  await counter.takeBack('never counted');
  expect(await counter.add('never counted')).toBe(1);
});

test('after its time it begins anew', async () => {
  vi.useFakeTimers();
  const counter = new Counter({ seconds: 60, most: 10 });
  await counter.add('a');
  vi.advanceTimersByTime(59_000);
  expect(await counter.add('a')).toBe(2);
  vi.advanceTimersByTime(2_000);
  expect(await counter.add('a')).toBe(1);
});

test('of more keys than it may hold it forgets the oldest', async () => {
  const counter = new Counter({ seconds: 60, most: 2 });
  for (const key of ['a', 'b', 'c']) await counter.add(key);
  expect([await counter.add('b'), await counter.add('c')]).toEqual([2, 2]);
  expect(await counter.add('a')).toBe(1);
});
