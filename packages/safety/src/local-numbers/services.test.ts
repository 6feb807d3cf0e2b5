import { describe, expect, test } from 'vitest';
import { isLongUnchecked, requiredServices, services, shortNumber } from './services.ts';

test('S11 maternity, crisis and out-of-hours are required before a practice is live', () => {
  expect(requiredServices).toEqual(['maternity-triage', 'crisis', 'out-of-hours']);
});

test('S11 without its number every service has somewhere to go, never a blank', () => {
  for (const { without } of Object.values(services)) expect(without).toMatch(/999|A&E|111/);
});

describe('a number that was checked', () => {
  test.each([
    ['today', '2026-11-27', false],
    ['12 months ago to the day', '2025-11-27', false],
    ['12 months and a day ago', '2025-11-26', true],
    ['on a leap day, which the next year lacks', '2024-02-29', true],
  ])('S11 %s', (_when, checkedOn, long) => {
    expect(isLongUnchecked(checkedOn, '2026-11-27')).toBe(long);
  });

  test('S11 on a leap day is not old on the last day of the next February', () => {
    expect(isLongUnchecked('2024-02-29', '2025-02-28')).toBe(false);
    expect(isLongUnchecked('2024-02-29', '2025-03-01')).toBe(true);
  });
});

test.each([
  ['111', '111'],
  [' 1 1 1 ', '111'],
  ['999', '999'],
  ['0113 496 0201', null],
  ['123', null],
])('S11 "%s" as a number of three digits', (typed, kept) => {
  expect(shortNumber(typed)).toBe(kept);
});
