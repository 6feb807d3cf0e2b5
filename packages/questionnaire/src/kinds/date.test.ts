import { expect, test } from 'vitest';
import { readyPage } from '../ready-page.ts';
import { ask, context } from '../testing.ts';
import type { Field } from '../types.ts';
import { validatePage } from '../validate.ts';

const birth: Field = {
  id: 'birthDate',
  kind: 'date',
  past: true,
  label: 'Your date of birth',
  name: 'your date of birth',
};
const typed = (day: string, month: string, year: string) => ({
  'birthDate-day': day,
  'birthDate-month': month,
  'birthDate-year': year,
});

test.each([
  ['1 January', ['1', '1', '1960'], '1960-01-01'],
  ['leading noughts', ['05', '03', '2019'], '2019-03-05'],
  ['a month by name', ['12', 'March', '2019'], '2019-03-12'],
  ['a month cut short', [' 12 ', 'sept', '2019'], '2019-09-12'],
  ['Arabic digits', ['١٢', '٣', '٢٠١٩'], '2019-03-12'],
  ['a leap day', ['29', '2', '2024'], '2024-02-29'],
  ['a baby born today', ['27', '11', '2026'], '2026-11-27'],
] as const)('a date of birth typed with %s is understood', (_what, [day, month, year], answer) => {
  expect(ask(birth, typed(day, month, year))).toBe(answer);
});

test.each([
  ['nothing', ['', '', ''], 'Enter your date of birth'],
  ['no day', ['', '3', '2019'], 'Date of birth must include a day'],
  ['no month', ['12', '', '2019'], 'Date of birth must include a month'],
  ['only a day', ['12', '', ''], 'Date of birth must include a month and year'],
  ['a year of 2 numbers', ['12', '3', '84'], 'Year must include 4 numbers, for example 1984'],
  ['30 February', ['30', '2', '2019'], 'Date of birth must be a real date, for example 15 3 1984'],
  [
    '29 February in no leap year',
    ['29', '2', '1900'],
    'Date of birth must be a real date, for example 15 3 1984',
  ],
  ['month 13', ['1', '13', '2019'], 'Date of birth must be a real date, for example 15 3 1984'],
  ['words', ['one', 'two', 'three'], 'Date of birth must be a real date, for example 15 3 1984'],
  ['tomorrow', ['28', '11', '2026'], 'Date of birth must be in the past'],
  ['a year nobody remembers', ['12', '3', '1019'], 'Date of birth must be after 1896. Check the year'],
] as const)('a date of birth with %s is explained', (_what, [day, month, year], message) => {
  expect(ask(birth, typed(day, month, year))).toBe(message);
});

test.each([
  [['', '3', '2019'], 'day'],
  [['12', '', ''], 'month'],
  [['12', '3', '84'], 'year'],
  [['31', '4', '2019'], 'day'],
  [['3', '14', '2019'], 'month'],
  [['3', '4', '2O19'], 'year'],
] as const)('the first wrong part of %j is the %s', ([day, month, year], part) => {
  const page = readyPage({ id: 'patient', fields: [birth] }, {}, context);
  expect(validatePage(page, typed(day, month, year), context).errors[0]?.part).toBe(part);
});

test('a date that need not be past may be to come', () => {
  expect(ask({ ...birth, past: false }, typed('1', '2', '2030'))).toBe('2030-02-01');
});

test('the name of somebody’s date of birth begins a sentence without its owner', () => {
  const theirs = { ...birth, name: 'your child’s date of birth' };
  expect(ask(theirs, typed('', '', ''))).toBe('Enter your child’s date of birth');
  expect(ask(theirs, typed('28', '11', '2026'))).toBe('Date of birth must be in the past');
});
