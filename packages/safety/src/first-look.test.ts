import { describe, expect, test } from 'vitest';
import { firstLookMinutes, gravest, needsFirstLook, readingOf, urgencyOf } from './first-look.ts';

const plainLetter = { nationalType: 'admin', flagLevel: null, reading: 'nothing' } as const;

describe('what a named person must look at by a clock', () => {
  test.each([
    ['what is clinical', { nationalType: 'clinical' }, true],
    ['an admin request with a flag', { flagLevel: 'note' }, true],
    ['an admin request that was not read by rules', { reading: 'not-read' }, true],
    ['a plain admin request', {}, false],
  ] as const)('S5 %s: %s', (_what, change, needed) => {
    expect(needsFirstLook({ ...plainLetter, ...change })).toBe(needed);
  });

  test.each([
    ['red', 30, 15],
    ['amber', 120, 15],
    ['note', 30, 30],
    [null, 45, 45],
  ] as const)('S5 S7 %s where the practice set %i minutes: within %i', (level, setting, minutes) => {
    expect(firstLookMinutes(level, setting)).toBe(minutes);
  });
});

test.each([
  ['red', 'urgent'],
  ['amber', 'urgent'],
  ['note', 'soon'],
  [null, 'routine'],
] as const)('S7 a flag of level %s makes a request %s at receipt', (level, urgency) => {
  expect(urgencyOf(level)).toBe(urgency);
});

test('S7 the gravest flag stands for all', () => {
  expect(gravest(['note', null, 'red', 'amber'])).toBe('red');
  expect(gravest([null, 'note'])).toBe('note');
  expect(gravest([null])).toBeNull();
});

test('S5 a later message raises what was read of a request, and never lowers it', () => {
  expect(readingOf('nothing', 'not-read')).toBe('not-read');
  expect(readingOf('matched', 'nothing')).toBe('matched');
  expect(readingOf('not-read', 'matched')).toBe('matched');
});
