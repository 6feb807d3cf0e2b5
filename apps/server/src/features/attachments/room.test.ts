import { expect, test } from 'vitest';
import { maxBytes } from './faults.ts';
import { cutShort, roomForOneForm, writtenAtMost } from './room.ts';

const plenty = { left: roomForOneForm, free: 100 * roomForOneForm };
const small = 4_000_000;

test('a file is written to its end while there is room, and never beyond 15 MB', () => {
  expect([writtenAtMost(plenty), cutShort(small, plenty)]).toEqual([maxBytes, null]);
  expect(cutShort(maxBytes, plenty)).toBe(null);
  expect(cutShort(maxBytes + 1, plenty)).toBe('too-large');
});

test('a form with twenty large files fills no more of the disk than five', () => {
  const last = { ...plenty, left: small - 1 };
  expect([writtenAtMost(last), cutShort(small, last)]).toEqual([small - 1, 'too-many']);
});

test('on a disk that is nearly full nothing is written, and the person is told that it could not be saved', () => {
  const full = { ...plenty, free: 0 };
  expect([writtenAtMost(full), cutShort(small, full)]).toEqual([0, 'not-kept']);
});
