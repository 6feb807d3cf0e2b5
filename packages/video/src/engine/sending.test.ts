import { expect, test } from 'vitest';
import { mostBits } from './sending.ts';

test('three others take no more of the line than one does', () => {
  expect(mostBits(1, false)).toBe(1_000_000);
  expect(mostBits(3, false) * 3).toBeLessThanOrEqual(1_000_000);
});

test('a shared screen may take more than a face', () => {
  expect(mostBits(2, true)).toBeGreaterThan(mostBits(2, false));
});
