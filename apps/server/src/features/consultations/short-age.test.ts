import { expect, test } from 'vitest';
import { shortAge } from './short-age.ts';

test.each([
  ['1958-03-12', '68'],
  ['1958-11-27', '68'],
  ['1958-11-28', '67'],
  ['2024-11-27', '2'],
  ['2024-11-28', '23 months'],
  ['2026-06-20', '5 months'],
  ['2026-11-06', '3 weeks'],
  ['2026-11-25', '2 days'],
  ['2026-11-27', 'born today'],
])('born %s is "%s" on 27 November 2026', (birthDate, age) => {
  expect(shortAge(birthDate, '2026-11-27')).toBe(age);
});
