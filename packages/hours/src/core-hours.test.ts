import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coreHoursAfter, coreHoursOn, currentCorePeriod, inCoreHours, nextCorePeriod } from './core-hours.ts';
import { atLondon, LONDON } from './london-day.ts';
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
    expect(inCoreHours(london(at), calendar)).toBe(inside);
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
    expect(inCoreHours(inTokyo, calendar)).toBe(true);
    expect(nextCorePeriod(inTokyo, calendar).start.timeZoneId).toBe(LONDON);
  });
});

describe('S31 time counted in core hours', () => {
  test.each([
    ['in the middle of the day', '2026-11-27 10:00', 30, '2026-11-27 10:30 +00:00'],
    ['up to the very end', '2026-11-27 18:00', 30, '2026-11-27 18:30 +00:00'],
    ['over a weekend', '2026-11-27 18:10', 30, '2026-11-30 08:10 +00:00'],
    ['from a Saturday night', '2026-11-28 02:00', 60, '2026-11-30 09:00 +00:00'],
    ['over Christmas', '2026-12-24 18:20', 30, '2026-12-29 08:20 +00:00'],
    [
      'over both days of a weekend when the clocks go forward',
      '2026-03-27 18:00',
      60,
      '2026-03-30 08:30 +01:00',
    ],
    ['over a weekend when the clocks go back', '2026-10-23 18:00', 60, '2026-10-26 08:30 +00:00'],
    ['for more than a working day', '2026-11-23 09:00', 24 * 60, '2026-11-25 12:00 +00:00'],
    ['none at all while closed', '2026-11-28 02:00', 0, '2026-11-28 02:00 +00:00'],
  ])('%s', (_case, at, minutes, reached) => {
    expect(written(coreHoursAfter(london(at), minutes, calendar))).toBe(reached);
  });

  test.each([-1, Number.NaN, Infinity])('%d minutes cannot be counted', (minutes) => {
    expect(() => coreHoursAfter(london('2026-11-27 10:00'), minutes, calendar)).toThrow(RangeError);
  });

  test('two waits in a row are as long as one', () => {
    const from = london('2026-01-01 00:00').epochMilliseconds;
    const to = london('2029-01-01 00:00').epochMilliseconds;
    const waits = fc.tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 0, max: 3_000 }),
      fc.integer({ min: 0, max: 3_000 }),
    );
    fc.assert(
      fc.property(waits, ([ms, one, other]) => {
        const at = atLondon(ms);
        const inTwo = coreHoursAfter(coreHoursAfter(at, one, calendar), other, calendar);
        expect(written(inTwo)).toBe(written(coreHoursAfter(at, one + other, calendar)));
      }),
    );
  });
});
