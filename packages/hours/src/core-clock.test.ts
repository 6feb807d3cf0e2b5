import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreClock } from './core-clock.ts';
import { coreMinutesAfter } from './first-look.ts';
import { calendar, london } from './testing.ts';

const ms = (local: string) => london(local).epochMilliseconds;
const clock = coreClock(london('2026-11-23 00:00'), london('2026-12-31 12:00'), calendar);
const between = (from: string, to: string) => clock(ms(to)) - clock(ms(from));

test.each([
  ['within a morning', '2026-11-27 10:00', '2026-11-27 11:30', 90],
  ['a whole day', '2026-11-27 08:00', '2026-11-27 18:30', 630],
  ['over a night only what is open counts', '2026-11-26 18:00', '2026-11-27 08:30', 60],
  ['over a weekend', '2026-11-27 18:00', '2026-11-30 09:00', 90],
  ['over Christmas 2026', '2026-12-24 18:00', '2026-12-29 08:10', 40],
  ['answered in the evening is answered at closing', '2026-11-27 18:00', '2026-11-27 20:00', 30],
  ['sent on a Saturday, the wait begins on Monday', '2026-11-28 12:00', '2026-11-30 08:15', 15],
  ['sent and answered on a Sunday is no wait', '2026-11-29 10:00', '2026-11-29 12:00', 0],
])('R53 %s', (_case, from, to, minutes) => {
  expect(between(from, to)).toBe(minutes);
});

test('R6 a day on which the clocks change is as long as any other', () => {
  const march = coreClock(london('2026-03-23 00:00'), london('2026-04-02 00:00'), calendar);
  expect(march(ms('2026-03-30 18:30')) - march(ms('2026-03-27 08:00'))).toBe(1260);
});

test('it stands still before its first day and after its last', () => {
  expect(clock(ms('2026-01-05 12:00'))).toBe(0);
  expect(clock(ms('2027-06-01 12:00'))).toBe(clock(ms('2026-12-31 18:30')));
});

test('it reads what adding core minutes adds, whenever that is', () => {
  const [from, to] = [ms('2026-11-23 00:00'), ms('2026-12-20 00:00')];
  fc.assert(
    fc.property(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 3000 }), (at, minutes) => {
      const begun = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London');
      const after = coreMinutesAfter(begun, minutes, calendar).epochMilliseconds;
      expect(clock(after) - clock(at)).toBeCloseTo(minutes, 3);
    }),
  );
});
