import type { Figure } from '@frontdoor/contract';

type Unit = Figure['unit'];

/** True where there is nothing to draw: no number above nought, and none that was held back. Pure. */
export function isEmpty({ rows, unit }: Figure): boolean {
  const nothing = (value: number | null) => value === 0 || (value === null && unit === 'minutes');
  return rows.every(({ values }) => values.every(nothing));
}

/** True where a number of it was held back because it is small, or would give a small one away (R120). Pure. */
export function holdsBack({ rows, unit }: Figure): boolean {
  return unit === 'count' && rows.some(({ values }) => values.includes(null));
}

/** A number as the table has it. One held back is never a nought; minutes nobody can tell yet are no number. Pure. */
export function sayCell(value: number | null, unit: Unit): string {
  if (value === null) return unit === 'count' ? 'held back' : 'too few';
  const number = value.toLocaleString('en-GB');
  return unit === 'percent' ? `${number}%` : number;
}

/** How dark a cell of a grid is: 0 for none, then 1 to 5 by its share of the largest. Pure. */
export function shadeOf(value: number | null, most: number): number {
  return value === null || value <= 0 || most <= 0 ? 0 : Math.ceil((5 * value) / most);
}

/** A long day as short as an axis needs it: "Week of 23 November 2026" is "23 Nov". Pure. */
export function shortDay(label: string): string {
  const [, date, month] = /(\d{1,2}) ([A-Z][a-z]{2})/.exec(label) ?? [];
  return date ? `${date} ${month}` : label;
}
