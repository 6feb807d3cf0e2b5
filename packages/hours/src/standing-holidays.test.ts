import { expect, test } from 'vitest';
import { dueTime } from './due-time.ts';
import { calendarOf, standingHolidays } from './standing-holidays.ts';
import { london, calendar as published, written } from './testing.ts';

const ofYear = (year: number) => [...published.holidays].filter((date) => date.startsWith(`${year}`));

test.each([2026, 2027, 2028])('R5 the law alone gives the bank holidays published for %i', (year) => {
  expect(standingHolidays(year).sort()).toEqual(ofYear(year).sort());
});

test.each([
  [2022, 'Christmas Day on a Sunday', ['2022-12-26', '2022-12-27'], '2022-01-03'],
  [2023, 'New Year’s Day on a Sunday', ['2023-12-25', '2023-12-26'], '2023-01-02'],
  [2026, 'Boxing Day on a Saturday', ['2026-12-25', '2026-12-28'], '2026-01-01'],
  [2021, 'Christmas Day on a Saturday', ['2021-12-27', '2021-12-28'], '2021-01-01'],
])('R5 %i, %s', (year, _case, christmas, newYear) => {
  const days = standingHolidays(year);
  expect(days.filter((date) => date.includes('-12-'))).toEqual(christmas);
  expect(days).toContain(newYear);
});

test('R53 the Friday before New Year 2029, which GOV.UK has not published yet, is due on the Tuesday', () => {
  const calendar = calendarOf(published.holidays);
  const { due } = dueTime({ received: london('2028-12-29 10:00'), urgency: 'routine', calendar });
  expect(written(due)).toBe('2029-01-02 18:30 +00:00');
});

test('a year that was published is as published: nothing is added to it', () => {
  const moved = new Set(['2020-01-01', '2020-04-10', '2020-04-13', '2020-05-08']);
  const { holidays } = calendarOf(moved);
  expect([...holidays].filter((date) => date.startsWith('2020')).sort()).toEqual([...moved]);
  expect(holidays.has('2021-05-03')).toBe(true);
});
