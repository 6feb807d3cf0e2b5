import { loadContent } from '@frontdoor/content';
import { bankHolidays } from '@frontdoor/hours';
import { expect, test } from 'vitest';
import { answeredInTime } from './in-time.ts';

const calendar = { holidays: bankHolidays(loadContent().bankHolidays) };
const at = (time: string) => Date.parse(`${time}Z`);
const row = (received: string, responded: string | null, finished: string | null = null) => ({
  receivedAt: at(received),
  respondedAt: responded === null ? null : at(responded),
  finishedAt: finished === null ? null : at(finished),
});
const share = (...rows: ReturnType<typeof row>[]) =>
  answeredInTime(rows, { now: at('2026-11-27T15:00'), calendar });

test.each([
  ['answered at half past six', row('2026-11-26T09:00', '2026-11-26T18:30'), [1, 1]],
  ['answered a minute later', row('2026-11-26T09:00', '2026-11-26T18:31'), [0, 1]],
  ['never answered, and the day is over', row('2026-11-26T09:00', null), [0, 1]],
  ['not answered yet, today', row('2026-11-27T09:00', null), [0, 0]],
  ['came at night, answered by the end of the next day', row('2026-11-25T23:00', '2026-11-26T17:00'), [1, 1]],
  ['came on Saturday, answered on Tuesday', row('2026-11-21T12:00', '2026-11-24T09:00'), [0, 1]],
  ['finished without an answer, on the day', row('2026-11-26T09:00', null, '2026-11-26T12:00'), [1, 1]],
] as const)('R64 urgent and %s', (_what, one, [inTime, all]) => {
  expect(share(one)).toEqual({ inTime, all });
});

test('R64 9 of 10 is the aim', () => {
  const good = Array.from({ length: 9 }, () => row('2026-11-26T09:00', '2026-11-26T11:00'));
  expect(share(...good, row('2026-11-26T09:00', null))).toEqual({ inTime: 9, all: 10 });
});
