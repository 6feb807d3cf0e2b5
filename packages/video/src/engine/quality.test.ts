import { describe, expect, test } from 'vitest';
import { badBeforeDrop, badSince, judge, type Sample } from './quality.ts';

const start: Sample = {
  at: 0,
  packetsLost: 0,
  packetsReceived: 0,
  framesDecoded: 0,
  roundTrip: 0.05,
  lossThere: 0,
};
/** Two seconds later, all well but for what is said. */
const then = (differs: Partial<Sample>): Sample => ({
  ...start,
  at: 2000,
  packetsReceived: 200,
  framesDecoded: 48,
  ...differs,
});

describe('how good a connection is', () => {
  test.each<[string, Partial<Sample>, string]>([
    ['nothing lost', {}, 'good'],
    ['one in fifty lost', { packetsLost: 4, packetsReceived: 196 }, 'good'],
    ['one in twenty lost', { packetsLost: 10, packetsReceived: 190 }, 'weak'],
    ['one in five lost', { packetsLost: 40, packetsReceived: 160 }, 'bad'],
    ['what we send does not arrive', { lossThere: 0.25 }, 'bad'],
    ['half a second there and back', { roundTrip: 0.5 }, 'weak'],
    ['a second and a half there and back', { roundTrip: 1.5 }, 'bad'],
    ['five pictures a second', { framesDecoded: 10 }, 'weak'],
    ['a picture that stands still', { framesDecoded: 0 }, 'bad'],
    ['nothing measured of the way', { roundTrip: null, lossThere: null }, 'good'],
  ])('%s: %s', (_, differs, quality) => {
    expect(judge(start, then(differs), true)).toBe(quality);
  });

  test('a camera that is off, or a shared screen that stands still, is no fault of the line', () => {
    expect(judge(start, then({ framesDecoded: 0 }), false)).toBe('good');
  });

  test('counts that begin anew after a new connection are no loss', () => {
    const before = then({ packetsLost: 500, packetsReceived: 9000 });
    expect(judge(before, { ...then({}), at: 4000, framesDecoded: 96 }, true)).toBe('good');
  });
});

describe('our own pictures stop when the line is bad', () => {
  test('for ten seconds without a break', () => {
    let since = badSince(null, ['bad'], 1000);
    since = badSince(since, ['bad'], 5000);
    expect(since).toBe(1000);
    since = badSince(since, ['weak'], 7000);
    expect(since).toBeNull();
    since = badSince(since, ['bad'], 9000);
    expect(9000 + badBeforeDrop - since!).toBe(10_000);
  });

  test('not when only one of two others is hard to hear, and not when nobody is there', () => {
    expect(badSince(1000, ['bad', 'good'], 3000)).toBeNull();
    expect(badSince(1000, [], 3000)).toBeNull();
  });
});
