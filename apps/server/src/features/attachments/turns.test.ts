import { expect, test } from 'vitest';
import { turns } from './turns.ts';

test('only so many run at once, in order, and one that fails gives its turn on', async () => {
  const inTurn = turns(2);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const work = (each: number) => async () => {
    running++;
    most = Math.max(most, running);
    await new Promise((done) => setImmediate(done));
    order.push(each);
    running--;
    if (each === 1) throw new Error('the second fails');
    return each;
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((each) => inTurn(work(each))));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
