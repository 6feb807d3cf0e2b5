import { loadContent } from '@frontdoor/content';
import { bankHolidays } from '@frontdoor/hours';
import { expect, test } from 'vitest';
import { ladderTimes } from './times.ts';

const calendar = { holidays: bankHolidays(loadContent().bankHolidays) };
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/London]`).epochMilliseconds;
const local = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/London').toPlainDateTime().toString();
const rungs = (sent: string, urgent: boolean, urgentBy = '17:30') => {
  const { next, call } = ladderTimes(at(sent), { urgent, urgentBy, calendar });
  return [local(next).slice(0, 16), local(call).slice(0, 16)];
};

test.each([
  ['in the morning', '2026-11-27T10:00', '2026-11-27T10:30', '2026-11-27T11:00'],
  ['late, so that the call cannot wait its hour', '2026-11-27T16:50', '2026-11-27T17:20', '2026-11-27T17:30'],
  ['just before 17:30', '2026-11-27T17:25', '2026-11-27T17:30', '2026-11-27T17:30'],
  ['after 17:30: everything at once', '2026-11-27T17:40', '2026-11-27T17:40', '2026-11-27T17:40'],
  ['after hours: from the next opening on', '2026-11-27T19:00', '2026-11-30T08:30', '2026-11-30T09:00'],
  ['on a Saturday', '2026-11-28T11:00', '2026-11-30T08:30', '2026-11-30T09:00'],
  ['before opening', '2026-11-27T07:00', '2026-11-27T08:30', '2026-11-27T09:00'],
  ['over Christmas', '2026-12-24T18:45', '2026-12-29T08:30', '2026-12-29T09:00'],
  ['in summer', '2026-07-27T10:00', '2026-07-27T10:30', '2026-07-27T11:00'],
])('S32 urgent, sent %s (%s): next channel %s, call %s', (_when, sent, next, call) => {
  expect(rungs(sent, true)).toEqual([next, call]);
});

test('S32 the time of day is the practice’s to set', () => {
  expect(rungs('2026-11-27T15:45', true, '16:00')).toEqual(['2026-11-27T16:00', '2026-11-27T16:00']);
});

test.each([
  // 8.5 hours on Friday, 10.5 on Monday, 5 on Tuesday; then 5.5, 10.5 and 8.
  ['on a Friday morning', '2026-11-27T10:00', '2026-12-01T13:00', '2026-12-03T16:00'],
  ['at night, as if at opening', '2026-11-26T23:00', '2026-12-01T11:00', '2026-12-03T14:00'],
  ['before Christmas', '2026-12-24T10:00', '2026-12-30T13:00', '2027-01-04T16:00'],
  ['over the change to summer time', '2027-03-25T10:00', '2027-03-31T13:00', '2027-04-02T16:00'],
])('S31d otherwise 24 core hours and another 24: sent %s (%s)', (_when, sent, next, call) => {
  expect(rungs(sent, false)).toEqual([next, call]);
});
