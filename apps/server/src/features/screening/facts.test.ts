import { expect, test } from 'vitest';
import { exactAge, factsOf } from './facts.ts';

const today = '2026-11-27';

test.each([
  ['born today', '2026-11-27', 0],
  ['5 weeks', '2026-10-23', 0.096],
  ['3 months less a day', '2026-08-28', 0.249],
  ['3 months and a day', '2026-08-26', 0.254],
  ['the day before the 16th birthday', '2010-11-28', 15.997],
  ['the 16th birthday', '2010-11-27', 16],
  ['58', '1968-03-12', 58.71],
  ['on 29 February, counted from the 28th in a year without it', '2024-02-29', 2.743],
])('S14 the age of somebody born %s keeps its fraction', (_said, birthDate, years) => {
  expect(exactAge(birthDate, today)).toBeCloseTo(years, 2);
});

test('somebody of 15 is never rounded up to 16', () => {
  for (let day = 1; day <= 365; day++) {
    const birth = Temporal.PlainDate.from(today).subtract({ years: 16 }).add({ days: day }).toString();
    expect(Math.floor(exactAge(birth, today))).toBe(15);
  }
});

test('what nobody answered is not known', () => {
  expect(factsOf({}, today)).toEqual({
    ageYears: null,
    sex: null,
    pregnant: null,
    weeksPregnant: null,
    recentBirth: false,
    author: 'self',
  });
});

test.each([
  ['pregnant', { pregnant: true, recentBirth: false }],
  ['recent-birth', { pregnant: false, recentBirth: true }],
  ['no', { pregnant: false, recentBirth: false }],
  ['not-sure-or-not-apply', { pregnant: null, recentBirth: false }],
])('to “are you pregnant” the answer %s', (pregnancy, facts) => {
  expect(factsOf({ pregnancy }, today)).toMatchObject(facts);
});

test('S27 who writes for a child or for another is not the patient', () => {
  expect(['self', 'child', 'other'].map((who) => factsOf({ who }, today).author)).toEqual([
    ...['self', 'other', 'other'],
  ]);
});
