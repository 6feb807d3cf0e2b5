import { describe, expect, test } from 'vitest';
import { NotAWeek, nextWeek, sayWeek, weekAt, weekOf } from './week.ts';

const hour = 3_600_000;

describe('R109 a national week', () => {
  test.each([
    ['an ordinary one', '2026-11-16', '2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z', 168],
    ['the clocks go forward in it', '2026-03-23', '2026-03-23T00:00:00Z', '2026-03-29T23:00:00Z', 167],
    ['the clocks go back in it', '2026-10-19', '2026-10-18T23:00:00Z', '2026-10-26T00:00:00Z', 169],
    ['it runs into a new year', '2026-12-28', '2026-12-28T00:00:00Z', '2027-01-04T00:00:00Z', 168],
  ])('is Monday 00:00 to Sunday 24:00 in London: %s', (_case, monday, from, to, hours) => {
    const week = weekOf(monday);
    expect([week.from, week.to]).toEqual([Date.parse(from), Date.parse(to)]);
    expect((week.to - week.from) / hour).toBe(hours);
  });

  test.each([
    ['2026-11-17', /^Tuesday 17 November 2026 is no Monday\. .* begins on 2026-11-16\.$/],
    ['2026-11-22', /^Sunday 22 November 2026 is no Monday\. .* begins on 2026-11-16\.$/],
    ['2026-02-30', /^"2026-02-30" is no day\. Give the Monday the week begins on/],
    ['16/11/2026', /^"16\/11\/2026" is no day\./],
    ['2026-11-16/2026-11-29', /is no day\./],
    ['', /^"" is no day\./],
  ])('refuses %s kindly', (day, words) => {
    expect(() => weekOf(day)).toThrow(NotAWeek);
    expect(() => weekOf(day)).toThrow(words);
  });

  test('holds its last instant, and the next one begins the next', () => {
    const week = weekOf('2026-10-19');
    expect(weekAt(week.to - 1)).toEqual(week);
    expect(weekAt(week.to)).toEqual(nextWeek(week));
    expect(weekAt(week.from)).toEqual(week);
  });

  test('is said with its year, or both', () => {
    expect(sayWeek(weekOf('2026-11-16'))).toBe('Monday 16 November to Sunday 22 November 2026');
    expect(sayWeek(weekOf('2026-12-28'))).toBe('Monday 28 December 2026 to Sunday 3 January 2027');
  });
});
