import { expect, test } from 'vitest';
import { bankHolidays } from './bank-holidays.ts';

function file(...dates: unknown[]) {
  const events = dates.map((date) => ({ title: 'A bank holiday', date, notes: '', bunting: true }));
  return { 'england-and-wales': { division: 'england-and-wales', events } };
}

test('R3 the dates of England and Wales are read from the published shape', () => {
  const json = {
    ...file('2026-08-31', '2026-12-28'),
    scotland: { division: 'scotland', events: [{ title: 'St Andrew’s Day', date: '2026-11-30' }] },
  };
  expect(bankHolidays(json)).toEqual(new Set(['2026-08-31', '2026-12-28']));
});

test.each([
  [null, 'a list of bank holidays at england-and-wales.events, but has nothing'],
  ['<!doctype html>', 'a list of bank holidays at england-and-wales.events, but has nothing'],
  [[], 'a list of bank holidays at england-and-wales.events, but has nothing'],
  [
    { 'england-and-wales': { events: {} } },
    'a list of bank holidays at england-and-wales.events, but has {}',
  ],
  [file(), 'a list of bank holidays at england-and-wales.events, but has []'],
  [
    file('2026-12-25', '28/12/2026'),
    'a date as YYYY-MM-DD at england-and-wales.events[1].date, but has "28/12/2026"',
  ],
  [file('2026-02-30'), 'a date as YYYY-MM-DD at england-and-wales.events[0].date, but has "2026-02-30"'],
  [file(20261225), 'a date as YYYY-MM-DD at england-and-wales.events[0].date, but has 20261225'],
  [file(undefined), 'a date as YYYY-MM-DD at england-and-wales.events[0].date, but has nothing'],
])('R3 a wrong file is refused: case %#', (json, words) => {
  expect(() => bankHolidays(json)).toThrow(new TypeError(`The bank holiday file should have ${words}`));
});
