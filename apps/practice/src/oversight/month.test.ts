import { expect, it } from 'vitest';
import { sayMonth } from '../wording/times.ts';
import { daysOfMonth, monthsOver } from './month.ts';

it('offers thirteen whole months that are over, the last one first', () => {
  const months = monthsOver('2026-01-31');
  expect([months.length, months[0], months[1], months.at(-1)]).toEqual([13, '2025-12', '2025-11', '2024-12']);
});

it('says a month, and knows its days in a leap year', () => {
  expect(sayMonth('2026-10')).toBe('October 2026');
  expect(daysOfMonth('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});
