import { loadContent } from '@frontdoor/content';
import { bankHolidays } from '@frontdoor/hours';
import { expect, test } from 'vitest';
import { sayUsual } from './say-usual.ts';

const content = loadContent();
const calendar = { holidays: bankHolidays(content.bankHolidays) };
const say = (at: string, minutes: number, like = false) =>
  sayUsual(content.wording.usualWait, { now: Date.parse(at), minutes, like, calendar });
const latest = 'You should hear from us by 6:30pm on Monday 30 November at the latest.';

test.each([
  ['in the morning', '2026-11-27T10:00:00Z', 100, 'midday today'],
  ['it is rounded up to the half hour', '2026-11-27T10:00:00Z', 121, '12:30pm today'],
  ['never less than half an hour', '2026-11-27T10:00:00Z', 2, '10:30am today'],
  ['on Friday at 6pm it says Monday', '2026-11-27T18:00:00Z', 90, '9am on Monday 30 November'],
  ['on Saturday night it counts from Monday', '2026-11-28T02:00:00Z', 60, '9am on Monday 30 November'],
  ['to the last minute of the day', '2026-11-27T18:00:00Z', 30, '6:30pm today'],
])('%s', (_case, at, minutes, by) => {
  expect(say(at, minutes)).toEqual({ usual: `Requests sent now usually get an answer by ${by}.`, latest });
});

test('on Christmas Eve of 2026 it says the 29th', () => {
  expect(say('2026-12-24T18:00:00Z', 60)).toEqual({
    usual: 'Requests sent now usually get an answer by 8:30am on Tuesday 29 December.',
    latest: 'You should hear from us by 6:30pm on Tuesday 29 December at the latest.',
  });
});

test('a surgery slower than its contract says so, and promises nothing besides', () => {
  expect(say('2026-11-27T10:00:00Z', 1500)).toEqual({
    usual: 'Requests sent now usually get an answer by 2pm on Tuesday 1 December.',
    latest: null,
  });
});

test('before 8am on a working day the latest time is that evening', () => {
  expect(say('2026-11-27T07:00:00Z', 60)).toEqual({
    usual: 'Requests sent now usually get an answer by 9am today.',
    latest: 'You should hear from us by 6:30pm today at the latest.',
  });
});

test('once the kind is chosen it speaks of that kind', () => {
  expect(say('2026-11-27T10:00:00Z', 60, true)).toEqual({
    usual: 'Requests like this sent now usually get an answer by 11am today.',
    latest,
  });
});
