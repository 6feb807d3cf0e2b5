import type { Figure } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { holdsBack, isEmpty, sayCell, shadeOf, shortDay } from './figure-cells.ts';

const figure = (unit: Figure['unit'], ...values: (number | null)[]): Figure => ({
  ...{ id: 'x', title: 'X', about: '', columns: ['Y'], draw: 'bars', unit },
  rows: values.map((value) => ({ label: 'row', values: [value] })),
});

describe('a cell of a figure', () => {
  it('R120 that was held back is never said as a nought', () => {
    expect(sayCell(null, 'count')).toBe('held back');
    expect(sayCell(0, 'count')).toBe('0');
    expect(sayCell(null, 'minutes')).toBe('too few');
    expect([sayCell(12_345, 'count'), sayCell(90, 'percent')]).toEqual(['12,345', '90%']);
  });

  it('R120 held back leaves the figure neither empty nor whole', () => {
    expect([isEmpty(figure('count', 0, null)), holdsBack(figure('count', 0, null))]).toEqual([false, true]);
    expect([isEmpty(figure('count', 0, 0)), isEmpty(figure('minutes', null))]).toEqual([true, true]);
    expect(holdsBack(figure('minutes', null))).toBe(false);
  });

  it('is shaded by its share of the largest', () => {
    expect([0, 1, 5, 10, null].map((value) => shadeOf(value, 10))).toEqual([0, 1, 3, 5, 0]);
    expect(shadeOf(0, 0)).toBe(0);
  });

  it('of a day is short on an axis', () => {
    expect(shortDay('Week of 23 November 2026')).toBe('23 Nov');
    expect(shortDay('7 August 2026')).toBe('7 Aug');
    expect(shortDay('Something else')).toBe('Something else');
  });
});
