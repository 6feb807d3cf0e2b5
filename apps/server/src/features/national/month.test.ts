import { describe, expect, test } from 'vitest';
import { defaultReporting } from '../figures/reporting-store.ts';
import { loadMapping } from './mapping.ts';
import { monthRows, type PracticeMonth, ratePer1000, timesRows } from './month.ts';

const mapping = loadMapping('no data folder');

const july: PracticeMonth = {
  practice: { odsCode: 'E84042', name: 'A surgery', status: 'Approved' },
  settings: { registered: 6920, places: defaultReporting.places },
  month: '2026-07',
  counts: {
    types: { total: 134, clinical: 98, admin: 36, other: 0 },
    hours: Array.from({ length: 7 }, () => new Array(24).fill(0)),
  },
};
const values = (given: PracticeMonth) =>
  Object.fromEntries(monthRows(given, mapping).map((row) => row.slice(-2)));

test('R117 134 requests of 6,920 patients are 19.4 in a thousand, as published', () => {
  expect(ratePer1000(134, 6920)).toBe('19.4');
});

test.each([
  [0, 6920, '0.0'],
  [1, 3, '333.3'],
  [5, 100_000, '0.1'],
  [6920, 6920, '1000.0'],
])('R117 %i of %i is %s', (total, registered, rate) => {
  expect(ratePer1000(total, registered)).toBe(rate);
});

test('R115 a practice and month have the nine published numbers, in their order', () => {
  expect(monthRows(july, mapping).map((row) => row.slice(-2))).toEqual([
    ['OC_CAPABILITY', 1],
    ['OC_PARTICIPATION', 1],
    ['OC_SYSTEM_USAGE', 1],
    ['OC_TOTAL_SUBMISSIONS', 134],
    ['OC_SUBMISSION_TYPE_CLINICAL', 98],
    ['OC_SUBMISSION_TYPE_ADMIN', 36],
    ['OC_SUBMISSION_TYPE_OTHER', 0],
    ['PATIENTS_REGISTERED', 6920],
    ['OC_RATE_PER_1000_REGISTERED_PATIENTS', '19.4'],
  ]);
});

test('R115 without a list size there is no rate, and nothing that could be taken for one', () => {
  const unknown = values({ ...july, settings: { ...july.settings, registered: null } });
  expect([unknown.PATIENTS_REGISTERED, unknown.OC_RATE_PER_1000_REGISTERED_PATIENTS]).toEqual(['', '']);
});

test('R115 a practice that was not used, and is not on the list', () => {
  const types = { total: 0, clinical: 0, admin: 0, other: 0 };
  const still = { ...july, practice: { ...july.practice, status: null }, counts: { ...july.counts, types } };
  expect(values(still)).toMatchObject({ OC_CAPABILITY: 1, OC_PARTICIPATION: 0, OC_SYSTEM_USAGE: 0 });
});

describe('R118 bands of time', () => {
  test('are the eight published ones, and every hour is in one of them', () => {
    const hours = july.counts.hours.map(() => Array.from({ length: 24 }, (_, hour) => 2 ** hour));
    const monday = timesRows({ ...july, counts: { ...july.counts, hours } }, mapping).slice(0, 8);
    const sum = (from: number, to: number) => 2 ** (to + 1) - 2 ** from;
    expect(monday.map((row) => row.slice(-3))).toEqual([
      ['Monday', '00:00-05:59', sum(0, 5)],
      ['Monday', '06:00-07:59', sum(6, 7)],
      ['Monday', '08:00-09:59', sum(8, 9)],
      ['Monday', '10:00-11:59', sum(10, 11)],
      ['Monday', '12:00-13:59', sum(12, 13)],
      ['Monday', '14:00-15:59', sum(14, 15)],
      ['Monday', '16:00-17:59', sum(16, 17)],
      ['Monday', '18:00-23:59', sum(18, 23)],
    ]);
  });
});
