import { loadContent } from '@frontdoor/content';
import { bankHolidays } from '@frontdoor/hours';
import { expect, test } from 'vitest';
import { silenceTimes } from './times.ts';

const calendar = { holidays: bankHolidays(loadContent().bankHolidays) };
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/London]`).epochMilliseconds;
const local = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/London').toPlainDateTime().toString();
const rungs = (asked: string, urgent: boolean) => {
  const { remind, call, decide } = silenceTimes(at(asked), { urgent, urgentBy: '17:30', calendar });
  return [remind, call, decide].map((ms) => local(ms).slice(0, 16));
};

test.each([
  ['on a Friday morning', '2026-11-27T10:00', '2026-11-30T10:00', '2026-12-01T10:00', '2026-12-02T10:00'],
  ['before Christmas', '2026-12-23T16:00', '2026-12-24T16:00', '2026-12-29T16:00', '2026-12-30T16:00'],
  ['on a Saturday', '2026-11-28T11:00', '2026-11-30T18:30', '2026-12-01T18:30', '2026-12-02T18:30'],
])('S34 asked %s (%s): reminded %s, call %s, a clinician %s', (_when, asked, ...expected) => {
  expect(rungs(asked, false)).toEqual(expected);
});

test.each([
  ['in the morning', '2026-11-27T09:00', '2026-11-27T11:00', '2026-11-27T13:00', '2026-11-27T14:00'],
  ['after lunch', '2026-11-27T15:00', '2026-11-27T17:00', '2026-11-27T17:30', '2026-11-27T18:00'],
  ['at four', '2026-11-27T16:00', '2026-11-27T17:30', '2026-11-27T17:30', '2026-11-27T18:00'],
  ['late', '2026-11-27T17:40', '2026-11-27T18:10', '2026-11-27T18:10', '2026-11-27T18:10'],
  ['after hours', '2026-11-27T19:00', '2026-11-30T10:00', '2026-11-30T12:00', '2026-11-30T13:00'],
])('S34 urgent, asked %s (%s): reminded %s, call %s, a clinician %s', (_when, asked, ...expected) => {
  expect(rungs(asked, true)).toEqual(expected);
});
