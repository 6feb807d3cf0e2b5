import { expect, test } from 'vitest';
import { sayDay, sayDayAndTime, sayTime } from './say.ts';
import { date, london } from './testing.ts';

test.each([
  ['00:00', 'midnight'],
  ['00:30', '12:30am'],
  ['08:00', '8am'],
  ['09:05', '9:05am'],
  ['12:00', 'midday'],
  ['12:30', '12:30pm'],
  ['18:30', '6:30pm'],
  ['23:59', '11:59pm'],
])('%s is said "%s"', (time, words) => {
  expect(sayTime(london(`2026-11-30 ${time}`))).toBe(words);
});

test('a day and a due time', () => {
  const due = london('2026-11-30 18:30');
  expect(sayDay(due)).toBe('Monday 30 November');
  expect(sayDay(date('2027-01-03'))).toBe('Sunday 3 January');
  expect(sayDayAndTime(due)).toBe('6:30pm on Monday 30 November');
});
