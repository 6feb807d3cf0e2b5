import { describe, expect, test } from 'vitest';
import { coreHoursOn, currentCorePeriod, nextCorePeriod } from './core-hours.ts';
import { LONDON } from './london-day.ts';
import { calendar, date, london, written } from './testing.ts';

describe('core hours', () => {
  test.each([
    ['2026-11-27 07:59:59.999', false],
    ['2026-11-27 08:00', true],
    ['2026-11-27 18:29:59.999', true],
    ['2026-11-27 18:30', false],
    ['2026-11-28 12:00', false],
    ['2026-12-25 12:00', false],
    ['2026-12-28 12:00', false],
  ])('R1, R53 at %s in core hours: %s', (at, inside) => {
    expect(currentCorePeriod(london(at), calendar) !== null).toBe(inside);
  });

  test.each([
    ['2026-03-27', '+00:00'],
    ['2026-03-30', '+01:00'],
    ['2026-10-23', '+01:00'],
    ['2026-10-26', '+00:00'],
  ])('R6 around a clock change, %s is 8am to 6:30pm local time at %s', (iso, offset) => {
    const period = coreHoursOn(date(iso), calendar)!;
    expect(written(period.start)).toBe(`${iso} 08:00 ${offset}`);
    expect(written(period.end)).toBe(`${iso} 18:30 ${offset}`);
  });

  test('a weekend day has none', () => {
    expect(coreHoursOn(date('2026-11-28'), calendar)).toBeNull();
  });

  test.each([
    ['2026-11-27 07:59', '2026-11-27'],
    ['2026-11-27 08:00', '2026-11-30'],
    ['2026-11-27 12:00', '2026-11-30'],
    ['2026-11-28 12:00', '2026-11-30'],
    ['2026-12-24 10:00', '2026-12-29'],
  ])('R53 the first core hours that start after %s are those of %s', (at, iso) => {
    expect(written(nextCorePeriod(london(at), calendar).start)).toBe(`${iso} 08:00 +00:00`);
  });

  test('an instant in another time zone is the same instant', () => {
    const inTokyo = london('2026-07-01 08:00').withTimeZone('Asia/Tokyo');
    expect(currentCorePeriod(inTokyo, calendar)).not.toBeNull();
    expect(nextCorePeriod(inTokyo, calendar).start.timeZoneId).toBe(LONDON);
  });
});
