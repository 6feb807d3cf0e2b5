import { expect, test } from 'vitest';
import { ageOn, sayAge } from './age.ts';
import { date } from './testing.ts';

test.each([
  ['2026-11-27', 'born today'],
  ['2026-11-26', '1 day old'],
  ['2026-11-21', '6 days old'],
  ['2026-11-20', '1 week old'],
  ['2026-10-23', '5 weeks old'],
  ['2026-08-28', '13 weeks old'],
  ['2026-08-27', '3 months old'],
  ['2026-06-27', '5 months old'],
  ['2025-06-28', '16 months old'],
  ['2024-11-28', '23 months old'],
  ['2024-11-27', '2 years old'],
  ['2019-03-12', '7 years old'],
  ['2018-11-28', '7 years old'],
  ['2018-11-27', '8 years old'],
  ['1921-01-01', '105 years old'],
])('S21 on 27 November 2026 someone born on %s is %s', (born, words) => {
  expect(sayAge(ageOn(born, date('2026-11-27')))).toBe(words);
});

test('every unit is counted from birth', () => {
  expect(ageOn('2025-09-15', date('2026-11-27'))).toEqual({ years: 1, months: 14, weeks: 62, days: 438 });
});

test('someone born on 29 February is a year older on 1 March', () => {
  expect(ageOn('2008-02-29', date('2026-02-28')).years).toBe(17);
  expect(ageOn('2008-02-29', date('2026-03-01')).years).toBe(18);
});

test('a date of birth in the future, or that is no date, is refused', () => {
  expect(() => ageOn('2026-11-28', date('2026-11-27'))).toThrow('The date of birth is in the future');
  expect(() => ageOn('2026-02-30', date('2026-11-27'))).toThrow(RangeError);
});
