import { describe, expect, test } from 'vitest';
import { isWorking } from './calendar.ts';
import { easterSunday } from './easter.ts';
import { dayOn } from './london-day.ts';
import { calendar, date } from './testing.ts';

const noFile = { holidays: new Set<string>() };

describe('working days', () => {
  test.each([
    ['2026-11-23', 'Monday', true],
    ['2026-11-27', 'Friday', true],
    ['2026-11-28', 'Saturday', false],
    ['2026-11-29', 'Sunday', false],
  ])('R1 %s, a %s, is a working day: %s', (iso, _weekday, working) => {
    expect(isWorking(dayOn(date(iso)), calendar)).toBe(working);
  });

  test.each(['2026-04-03', '2027-03-26', '2028-04-14', '2029-03-30', '2035-03-23', '2038-04-23'])(
    'R2 Good Friday %s is no working day although the file misses it',
    (iso) => {
      expect(isWorking(dayOn(date(iso)), noFile)).toBe(false);
    },
  );

  test.each(['2026-03-27', '2026-04-10', '2027-04-02', '2028-04-07'])(
    'R2 %s is a Friday near Easter, but a working day',
    (iso) => {
      expect(isWorking(dayOn(date(iso)), noFile)).toBe(true);
    },
  );

  test.each(['2026-12-25', '2028-12-25', '2029-12-25'])(
    'R2 Christmas Day %s is no working day although the file misses it',
    (iso) => {
      expect(isWorking(dayOn(date(iso)), noFile)).toBe(false);
    },
  );

  test.each(['2026-12-28', '2027-12-27', '2027-12-28', '2028-01-03'])(
    'R5 substitute day %s is no working day',
    (iso) => {
      expect(isWorking(dayOn(date(iso)), calendar)).toBe(false);
    },
  );

  test.each(['2026-12-29', '2027-12-29', '2028-01-04', '2028-12-27'])(
    'R5 %s, the first day back, is a working day',
    (iso) => {
      expect(isWorking(dayOn(date(iso)), calendar)).toBe(true);
    },
  );
});

test.each([
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
])('R2 Easter Sunday of %i is %s', (year, iso) => {
  expect(easterSunday(year).toString()).toBe(iso);
});
