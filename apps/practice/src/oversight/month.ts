import type { Days } from '../reports/period.ts';

/** A month as `YYYY-MM`. */
export type Month = string;

const offered = 13;

/** The whole months that are over, the last one first. Takes today as `YYYY-MM-DD`. Pure. */
export function monthsOver(today: string): Month[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: offered }, (_, before) =>
    new Date(Date.UTC(year, month - 2 - before, 1)).toISOString().slice(0, 7),
  );
}

/** Its first and its last day. Pure. */
export function daysOfMonth(month: Month): Days {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}
