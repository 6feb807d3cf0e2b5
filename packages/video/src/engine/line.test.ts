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
      [lineClosed.malformed]: 'stopped',
      [lineClosed.flood]: 'stopped',
    });
  });

  test.each([
    [401, 'session-over', 'session'],
    [404, 'no-call', 'ended'],
    [409, 'video-over', 'ended'],
    [409, 'video-full', 'stopped'],
    [409, 'video-early', 'stopped'],
    [403, null, 'stopped'],
    [500, null, null],
    [429, null, null],
    [0, null, null],
  ])('an answer %i %s to joining again means %s', (status, code, why) => {
    expect(refusedJoin({ status, code })).toBe(why);
  });
});
