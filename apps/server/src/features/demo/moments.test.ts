import { atLondon } from '@frontdoor/hours';
import { describe, expect, test } from 'vitest';
import { day, instantOf, type Moment } from './moments.ts';

/** Christmas 2026 is a Friday; the Monday after it is a bank holiday too. */
const calendar = { holidays: new Set(['2026-12-25', '2026-12-28']) };

/** The London time of a moment, told back from a London time. */
function told(moment: Moment, now: string): string {
  const at = Temporal.PlainDateTime.from(now.replace(' ', 'T')).toZonedDateTime('Europe/London');
  const instant = atLondon(instantOf(moment, at.epochMilliseconds, calendar));
  return `${instant.toPlainDate()} ${instant.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

describe('minutes of core hours ago', () => {
  test('lie in the same day while it is long enough', () => {
    expect(told({ coreAgo: 90 }, '2026-11-30 10:00')).toBe('2026-11-30 08:30');
    expect(told({ coreAgo: 120 }, '2026-11-30 10:00')).toBe('2026-11-30 08:00');
  });
  test('go on at the end of the working day before, over a weekend and bank holidays', () => {
    expect(told({ coreAgo: 121 }, '2026-11-30 10:00')).toBe('2026-11-27 18:29');
    expect(told({ coreAgo: 60 }, '2026-12-29 08:30')).toBe('2026-12-24 18:00');
    expect(told({ coreAgo: 60 + day }, '2026-12-29 08:30')).toBe('2026-12-23 18:00');
  });
  test('told at night count from the last closing', () => {
    expect(told({ coreAgo: 5 }, '2026-11-28 02:00')).toBe('2026-11-27 18:25');
    expect(told({ coreAgo: 5 }, '2026-12-01 07:30')).toBe('2026-11-30 18:25');
  });
  test('keep to local time over a clock change', () => {
    expect(told({ coreAgo: 60 }, '2026-10-25 01:30')).toBe('2026-10-23 17:30');
    expect(told({ coreAgo: 60 }, '2026-10-26 08:30')).toBe('2026-10-23 18:00');
  });
});

describe('while the surgery was last closed', () => {
  test('is the night before, or the weekend', () => {
    expect(told({ closed: 0.5 }, '2026-12-01 10:00')).toBe('2026-12-01 01:15');
    expect(told({ closed: 0.5 }, '2026-11-30 10:00')).toBe('2026-11-29 01:15');
  });
  test('is tonight so far, while it still lasts', () => {
    expect(told({ closed: 0.5 }, '2026-11-30 20:30')).toBe('2026-11-30 19:30');
    expect(told({ closed: 1 }, '2026-11-30 20:30')).toBe('2026-11-30 20:30');
  });
  test('at the very moment it closes is that moment', () => {
    expect(told({ closed: 0.9 }, '2026-11-30 18:30')).toBe('2026-11-30 18:30');
  });
});

test('minutes ago are minutes ago, by night too', () => {
  expect(told({ ago: 6 }, '2026-11-28 02:00')).toBe('2026-11-28 01:54');
});
