import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coreMinutesAfter, firstLookDue, inCoreHours } from './first-look.ts';
import { atLondon } from './london-day.ts';
import { calendar, london, written } from './testing.ts';

const due = (received: string, minutes = 30) =>
  written(firstLookDue({ received: london(received), minutes, calendar }));

describe('the first look', () => {
  test.each([
    ['S5 in the morning', '2026-11-27 10:00', 30, '2026-11-27 10:30 +00:00'],
    ['S5 exactly at opening', '2026-11-27 08:00', 30, '2026-11-27 08:30 +00:00'],
    ['S5 over lunch, which is core hours', '2026-11-27 12:45', 30, '2026-11-27 13:15 +00:00'],
    ['S5 to the last minute of the day', '2026-11-26 18:00', 30, '2026-11-26 18:30 +00:00'],
    ['S5 at 18:20 on a Thursday it goes on at opening', '2026-11-26 18:20', 30, '2026-11-27 08:20 +00:00'],
    ['S5 at 18:20 on a Friday it goes on on Monday', '2026-11-27 18:20', 30, '2026-11-30 08:20 +00:00'],
    ['S5 at 18:20 on Christmas Eve', '2026-12-24 18:20', 30, '2026-12-29 08:20 +00:00'],
    ['S5 a practice may set 120', '2026-11-27 17:30', 120, '2026-11-30 09:00 +00:00'],
    ['S7 amber has 15', '2026-11-27 10:00', 15, '2026-11-27 10:15 +00:00'],
    ['S7 amber at 18:20 has 5 of them left', '2026-11-26 18:20', 15, '2026-11-27 08:05 +00:00'],
    ['R6 over the night the clocks go forward', '2026-03-27 18:20', 30, '2026-03-30 08:20 +01:00'],
    ['R6 over the night the clocks go back', '2026-10-23 18:20', 30, '2026-10-26 08:20 +00:00'],
  ])('%s', (_case, received, minutes, expected) => {
    expect(due(received, minutes)).toBe(expected);
  });

  test.each([
    ['a minute before opening', '2026-11-27 07:59', '2026-11-27 09:00 +00:00'],
    ['exactly at closing', '2026-11-26 18:30', '2026-11-27 09:00 +00:00'],
    ['on Friday evening', '2026-11-27 18:31', '2026-11-30 09:00 +00:00'],
    ['on Saturday night', '2026-11-28 02:00', '2026-11-30 09:00 +00:00'],
    ['on Christmas Day', '2026-12-25 09:00', '2026-12-29 09:00 +00:00'],
    ['on Good Friday', '2026-04-03 10:00', '2026-04-07 09:00 +01:00'],
    ['in the hour that does not exist', '2026-03-29 01:30', '2026-03-30 09:00 +01:00'],
    ['in the hour that comes twice', '2026-10-25 01:30', '2026-10-26 09:00 +00:00'],
  ])(
    'S5 S31a what came %s is looked at within an hour of opening, red or not',
    (_case, received, expected) => {
      expect(due(received, 30)).toBe(expected);
      expect(due(received, 15)).toBe(expected);
    },
  );

  test('S5 what came later is never due earlier, and nothing before its minutes have passed', () => {
    const at = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 11, 31) });
    fc.assert(
      fc.property(at, fc.integer({ min: 0, max: 600_000 }), (first, later) => {
        const [one, two] = [first, first + later].map(atLondon) as [
          Temporal.ZonedDateTime,
          Temporal.ZonedDateTime,
        ];
        const [a, b] = [one, two].map((from) => coreMinutesAfter(from, 30, calendar).epochMilliseconds);
        expect(a!).toBeLessThanOrEqual(b!);
        expect(a!).toBeGreaterThanOrEqual(first + 30 * 60_000);
      }),
    );
  });
});

test('R53 core hours hold 08:00 and not 18:30', () => {
  expect(
    ['07:59', '08:00', '18:29', '18:30'].map((time) => inCoreHours(london(`2026-11-27 ${time}`), calendar)),
  ).toEqual([false, true, true, false]);
  expect(inCoreHours(london('2026-11-28 12:00'), calendar)).toBe(false);
});
