import { lineClosed } from '@frontdoor/contract';
import { describe, expect, test } from 'vitest';
import { closedForGood, refusedJoin, waitBefore } from './line.ts';

describe('a line that is lost', () => {
  test('is tried again after half a second, then ever later, never more than 10 seconds apart', () => {
    const waits = [0, 1, 2, 3, 4, 5, 50].map((tries) => waitBefore(tries, 1));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  test('is not tried by everybody at the same moment', () => {
    expect(waitBefore(3, 0)).toBe(2000);
    expect(waitBefore(3, 0.5)).toBe(3000);
  });

  test('stays closed after the codes of the contract that say so, and after no other', () => {
    expect(closedForGood).toEqual({
      [lineClosed.replaced]: 'replaced',
      [lineClosed.over]: 'over',
      [lineClosed.session]: 'session',
    });
  });

  test.each([
    [401, 'session'],
    [403, 'session'],
    [404, 'ended'],
    [409, 'ended'],
    [500, null],
    [429, null],
    [0, null],
  ])('an answer %i to joining again means %s', (status, why) => {
    expect(refusedJoin(status)).toBe(why);
  });
});
