import { expect, test } from 'vitest';
import { ask } from '../testing.ts';
import type { Field } from '../types.ts';

const photos: Field = {
  id: 'photos',
  kind: 'files',
  max: 2,
  optional: true,
  label: 'Photos',
  name: 'a photo',
};

test('files are kept once each', () => {
  expect(ask(photos, ['a', 'b', 'a'])).toEqual(['a', 'b']);
});

test('too many files are told by how many', () => {
  expect(ask(photos, ['a', 'b', 'c'])).toBe('You can add up to 2. Remove 1 to continue');
});

test('no file is an answer too', () => {
  expect(ask(photos, '')).toEqual([]);
});
