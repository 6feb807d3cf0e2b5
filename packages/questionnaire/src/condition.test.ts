import { describe, expect, test } from 'vitest';
import { holds, settle } from './condition.ts';
import { context } from './testing.ts';

const answers = { who: 'child', safe: ['text', 'email'], phone: '', birthDate: '2015-11-28' };

test.each([
  [{ field: 'who', in: ['child', 'other'] }, true],
  [{ field: 'who', in: ['self'] }, false],
  [{ field: 'nothing', in: ['self'] }, false],
  [{ field: 'safe', in: ['email'] }, true],
  [{ field: 'phone', answered: true }, false],
  [{ field: 'phone', answered: false }, true],
  [{ age: { to: 10 } }, true],
  [{ age: { from: 11 } }, false],
  [{ all: [{ age: { to: 10 } }, { field: 'who', in: ['child'] }] }, true],
  [{ any: [{ age: { from: 11 } }, { field: 'who', in: ['self'] }] }, false],
  [{ not: { field: 'who', in: ['self'] } }, true],
])('%j is %s', (condition, expected) => {
  expect(holds(condition, answers, context)).toBe(expected);
});

test('an age nobody knows yet is no age', () => {
  expect(holds({ age: { from: 0 } }, {}, context)).toBe(false);
});

describe('deciding as far as earlier pages can', () => {
  const open = (id: string) => id === 'before';
  const here = { field: 'before', in: ['yes'] };

  test.each([
    [here, here],
    [{ all: [{ field: 'who', in: ['child'] }, here] }, here],
    [{ all: [{ field: 'who', in: ['self'] }, here] }, false],
    [{ any: [{ field: 'who', in: ['child'] }, here] }, true],
    [{ any: [{ field: 'who', in: ['self'] }, here] }, here],
    [{ not: here }, { not: here }],
    [{ not: { field: 'who', in: ['self'] } }, true],
  ])('%j leaves %j', (condition, left) => {
    expect(settle(condition, answers, context, open)).toEqual(left);
  });
});
