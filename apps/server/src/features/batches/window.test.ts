import { loadContent } from '@frontdoor/content';
import { bankHolidays } from '@frontdoor/hours';
import { expect, test } from 'vitest';
import { goesFrom } from './window.ts';

const calendar = { holidays: bankHolidays(loadContent().bankHolidays) };

test.each([
  ['on a working morning', '2026-11-27T10:00:00Z', '2026-11-27T10:00:00Z'],
  ['as the day begins', '2026-11-27T08:00:00Z', '2026-11-27T08:00:00Z'],
  ['four hours before the end', '2026-11-27T14:30:00Z', '2026-11-27T14:30:00Z'],
  ['a moment later', '2026-11-27T14:30:00.001Z', '2026-11-30T08:00:00Z'],
  ['before the day begins', '2026-11-27T07:59:59Z', '2026-11-27T08:00:00Z'],
  ['in the night', '2026-11-27T23:00:00Z', '2026-11-30T08:00:00Z'],
  ['on a Sunday', '2026-11-29T12:00:00Z', '2026-11-30T08:00:00Z'],
  ['on Christmas Eve after half past two', '2026-12-24T15:00:00Z', '2026-12-29T08:00:00Z'],
  ['in summer, by the clock on the wall', '2026-07-10T13:31:00Z', '2026-07-13T07:00:00Z'],
])('S41 with replies, %s (%s): from %s', (_when, now, from) => {
  expect(new Date(goesFrom(Date.parse(now), true, calendar)).toISOString()).toBe(
    new Date(from).toISOString(),
  );
});

test.each([
  ['on a Sunday', '2026-11-29T12:00:00Z', '2026-11-29T12:00:00Z'],
  ['at night', '2026-11-27T22:00:00Z', '2026-11-28T08:00:00Z'],
  ['before eight', '2026-11-27T05:00:00Z', '2026-11-27T08:00:00Z'],
])('S31 without replies, %s (%s): from %s', (_when, now, from) => {
  expect(goesFrom(Date.parse(now), false, calendar)).toBe(Date.parse(from));
});
