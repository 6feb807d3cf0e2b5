import { expect, test } from 'vitest';
import { mayWriteBy } from './may-write.ts';

const on = { messages: true, files: true };
const all = { practice: on, person: on, request: on };

test('R77 everything on, everything may be written and sent', () => {
  expect(mayWriteBy(all, false)).toEqual({ messages: true, files: true, why: null });
});

test.each(['practice', 'person', 'request'] as const)('R77 off for the %s is off', (of) => {
  const off = { messages: false, files: true };
  expect(mayWriteBy({ ...all, [of]: off }, false)).toEqual({ messages: false, files: false, why: 'off' });
});

test.each(['practice', 'person', 'request'] as const)('R40 files off for the %s leaves the words', (of) => {
  const off = { messages: true, files: false };
  expect(mayWriteBy({ ...all, [of]: off }, false)).toEqual({ messages: true, files: false, why: null });
});

test('after the time to answer nothing is written, and that is why', () => {
  expect(mayWriteBy(all, true)).toEqual({ messages: false, files: false, why: 'over' });
});
