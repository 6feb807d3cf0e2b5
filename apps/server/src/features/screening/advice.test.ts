import { loadContent } from '@frontdoor/content';
import type { Attendance } from '@frontdoor/contract';
import type { Facts } from '@frontdoor/safety';
import { describe, expect, test } from 'vitest';
import { type Around, adviceFor, gravestAdvice, servicesOf } from './advice.ts';

const content = loadContent();
const line = (name: string) => ({ name, number: '0113 496 0200' });
const numbers = {
  'maternity-triage': line('Maternity'),
  'early-pregnancy': line('Early pregnancy unit'),
  crisis: null,
  'out-of-hours': null,
  'eye-casualty': null,
  chemotherapy: null,
  safeguarding: null,
};
const open: Attendance = { open: true, closes: '6:30pm today' };
const closed: Attendance = { open: false, opens: '8am on Monday 30 November', closedAt: null };
const around: Around = { attendance: open, numbers, maternityWeek: 20 };
const pregnant = (weeksPregnant: number | null): Facts => ({
  ageYears: 30,
  sex: null,
  pregnant: true,
  weeksPregnant,
  recentBirth: false,
  author: 'self',
});

describe('S10 in pregnancy', () => {
  test.each([
    ['19 weeks', 19, around, 'early-pregnancy'],
    ['20 weeks', 20, around, 'maternity'],
    ['weeks not known', null, around, 'maternity'],
    ['19 weeks, closed', 19, { ...around, attendance: closed }, 'A&E'],
    ['19 weeks, no number', 19, { ...around, numbers: { ...numbers, 'early-pregnancy': null } }, 'A&E'],
    ['17 weeks where maternity takes them from 16', 17, { ...around, maternityWeek: 16 }, 'maternity'],
  ])('%s', (_when, weeks, here, kind) => {
    expect(adviceFor('maternity', pregnant(weeks), here)).toBe(kind);
  });

  test('where the weeks are not known, both numbers are there', () => {
    const names = servicesOf(content, 'maternity', [], around, pregnant(null)).map(({ line }) => line?.name);
    expect(names).toEqual(['Maternity', 'Early pregnancy unit']);
    expect(servicesOf(content, 'maternity', [], around, pregnant(30))).toHaveLength(1);
  });
});

test('S8 what a rule sends to is what is shown; staff-only shows nothing', () => {
  const facts = pregnant(null);
  for (const destination of ['999', 'A&E', 'crisis', 'urgent-today'] as const)
    expect(adviceFor(destination, facts, around)).toBe(destination);
  expect(adviceFor('staff-only', facts, around)).toBeNull();
});

test('of several the most urgent is shown', () => {
  expect(gravestAdvice(['urgent-today', 'crisis', null, 'A&E'])).toBe('A&E');
  expect(gravestAdvice([null])).toBeNull();
});

test('S11 a service without a number is named all the same, so that the words can say where to find it', () => {
  expect(servicesOf(content, 'crisis', [], around, pregnant(null))).toEqual([
    { service: 'crisis', line: null },
  ]);
});

test('S10 bleeding early in pregnancy names the early pregnancy unit while it is open', () => {
  const rules = ['early-pregnancy-pain-or-bleeding'];
  const names = (at: Around) =>
    servicesOf(content, 'urgent-today', rules, at, pregnant(9)).map(({ line }) => line?.name);
  expect(names(around)).toEqual(['Early pregnancy unit']);
  expect(names({ ...around, attendance: closed })).toEqual([]);
});
