import { describe, expect, test } from 'vitest';
import { halfDayAt, halfDaysAhead } from './half-day.ts';
import { calendar, london } from './testing.ts';

describe('which half-day of the rota answers', () => {
  test.each([
    ['at opening', '2026-11-27 08:00', '2026-11-27 friday am'],
    ['just before one', '2026-11-27 12:59', '2026-11-27 friday am'],
    ['at one', '2026-11-27 13:00', '2026-11-27 friday pm'],
    ['just before closing', '2026-11-27 18:29', '2026-11-27 friday pm'],
    ['at closing, the afternoon stands', '2026-11-27 18:30', '2026-11-27 friday pm'],
    ['on Saturday night, Friday afternoon stands', '2026-11-28 23:00', '2026-11-27 friday pm'],
    ['before opening on Monday, Friday afternoon stands', '2026-11-30 07:59', '2026-11-27 friday pm'],
    ['at opening on Monday', '2026-11-30 08:00', '2026-11-30 monday am'],
    ['on the Monday bank holiday after Christmas', '2026-12-28 10:00', '2026-12-24 thursday pm'],
  ])('S3 %s', (_when, at, expected) => {
    const { date, weekday, half } = halfDayAt(london(at), calendar);
    expect(`${date} ${weekday} ${half}`).toBe(expected);
  });
});

describe('the half-days ahead', () => {
  const said = (at: string, days = 7) =>
    halfDaysAhead(london(at), days, calendar).map(({ date, half }) => `${date} ${half}`);

  test('S2 of seven days, weekends left out', () => {
    expect(said('2026-11-27 08:00')).toEqual(
      ['27', '30', '01', '02', '03'].flatMap((day) => {
        const date = `2026-${day === '27' || day === '30' ? '11' : '12'}-${day}`;
        return [`${date} am`, `${date} pm`];
      }),
    );
  });

  test('S2 of today only what is not over', () => {
    expect(said('2026-11-27 12:59', 1)).toEqual(['2026-11-27 am', '2026-11-27 pm']);
    expect(said('2026-11-27 13:00', 1)).toEqual(['2026-11-27 pm']);
    expect(said('2026-11-27 18:30', 1)).toEqual([]);
  });

  test('S2 bank holidays need nobody', () => {
    expect(said('2026-12-25 09:00', 4)).toEqual([]);
  });
});
