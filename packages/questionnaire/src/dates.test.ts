import { expect, test } from 'vitest';
import { ageYears, sayDate } from './dates.ts';

test.each([
  ['2019-03-12', '2026-03-11', 6],
  ['2019-03-12', '2026-03-12', 7],
  ['2026-11-27', '2026-11-27', 0],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
])('someone born on %s is on %s aged %i', (born, today, age) => {
  expect(ageYears(born, today)).toBe(age);
});

test('S21 a date is said in words', () => {
  expect(sayDate('2019-03-02')).toBe('2 March 2019');
});
