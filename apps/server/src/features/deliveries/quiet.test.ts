import { expect, test } from 'vitest';
import { textsGoFrom } from './quiet.ts';

test.each([
  ['in the day', '2026-11-27T08:00:00Z', '2026-11-27T08:00:00Z'],
  ['a moment before 9 in the evening', '2026-11-27T20:59:59Z', '2026-11-27T20:59:59Z'],
  ['at 9 in the evening', '2026-11-27T21:00:00Z', '2026-11-28T08:00:00Z'],
  ['after midnight', '2026-11-28T00:30:00Z', '2026-11-28T08:00:00Z'],
  ['a moment before 8', '2026-11-27T07:59:59Z', '2026-11-27T08:00:00Z'],
  ['in summer', '2026-07-01T20:30:00Z', '2026-07-02T07:00:00Z'],
  ['the night the clocks go forward', '2026-03-28T22:00:00Z', '2026-03-29T07:00:00Z'],
  ['the night the clocks go back', '2026-10-24T21:00:00Z', '2026-10-25T08:00:00Z'],
])('S31 a text %s', (_name, at, goes) => {
  expect(new Date(textsGoFrom(Date.parse(at))).toISOString()).toBe(new Date(goes).toISOString());
});
