import { expect, test } from 'vitest';
import { adviceFor } from './advice.ts';

const adult = { who: 'self', ageYears: 40 } as const;

test.each(['999', 'A&E', 'maternity', 'crisis'] as const)(
  'S8 %s says the same whether the surgery is open or not',
  (destination) => {
    expect(adviceFor(destination, { ...adult, open: true })).toBe(destination);
    expect(adviceFor(destination, { ...adult, open: false })).toBe(destination);
  },
);

test('S8 R23 help today is the surgery while it is open, and 111 only when it is closed', () => {
  expect(adviceFor('urgent-today', { ...adult, open: true })).toBe('urgent-open');
  expect(adviceFor('urgent-today', { ...adult, open: false })).toBe('urgent-closed');
});

test('S8 what is for staff only shows the patient nothing', () => {
  expect(adviceFor('staff-only', { ...adult, open: true })).toBeNull();
});

test.each([
  ['the patient, 40', 'self', 40, 'abuse'],
  ['the patient, 16 today', 'self', 16, 'abuse'],
  ['the patient, 15', 'self', 15, null],
  ['a parent', 'child', 9, null],
  ['a carer', 'other', 80, null],
] as const)('S27 a safeguarding flag shows %s what they may see', (_writer, who, ageYears, shown) => {
  expect(adviceFor('safeguarding', { open: true, who, ageYears })).toBe(shown);
});
