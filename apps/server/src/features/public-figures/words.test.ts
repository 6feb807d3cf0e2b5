import { describe, expect, test } from 'vitest';
import { sayCoreMinutes, sayMonth, sayPeriod } from './words.ts';

describe('how long half of the people wait, in their words', () => {
  test.each([
    [0, '5 minutes'],
    [41, '45 minutes'],
    [60, '1 hour'],
    [61, '2 hours'],
    [629, '11 hours'],
    [630, '1 working day'],
    [631, '2 working days'],
  ])('%i minutes of core hours are %s: never less than it was', (minutes, words) => {
    expect(sayCoreMinutes(minutes)).toBe(words);
  });
});

describe('whole months', () => {
  const month = Temporal.PlainYearMonth.from;

  test('are said by name, and as a period with the year once', () => {
    expect(sayMonth(month('2026-10'))).toBe('October 2026');
    expect(sayPeriod(month('2026-08'), month('2026-10'))).toBe('1 August to 31 October 2026');
    expect(sayPeriod(month('2025-12'), month('2026-02'))).toBe('1 December 2025 to 28 February 2026');
  });
});
