import type { Calendar } from './calendar.ts';
import { easterSunday } from './easter.ts';

/** How far the law alone is trusted before and after the years that were published. */
const YEARS_BEFORE = 5;
const YEARS_AHEAD = 10;

/**
 * The bank holidays of England and Wales in the years that were published, and in those around them the ones that come
 * every year by law: GOV.UK publishes about two years ahead, and New Year's Day comes all the same.
 * @param listed dates as published, `YYYY-MM-DD`; a year that is in it counts as published whole
 */
export function calendarOf(listed: ReadonlySet<string>): Calendar {
  const years = [...listed].map((date) => Number(date.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const holidays = new Set(listed);
  for (let year = first - YEARS_BEFORE; year <= last + YEARS_AHEAD; year++) {
    if (year >= first && year <= last) continue;
    for (const date of standingHolidays(year)) holidays.add(date);
  }
  return { holidays };
}

/**
 * The bank holidays of a year that no proclamation moved (Banking and Financial Dealings Act 1971, schedule 1, and the
 * days proclaimed every year since), with a weekday in place of each that falls on a weekend.
 */
export function standingHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const christmas = new Temporal.PlainDate(year, 12, 25);
  return [
    nextWeekday(new Temporal.PlainDate(year, 1, 1)),
    easter.subtract({ days: 2 }),
    easter.add({ days: 1 }),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmasDays(christmas),
  ].map(String);
}

/** Two days off, whichever weekdays they take. */
function christmasDays(christmas: Temporal.PlainDate): Temporal.PlainDate[] {
  const boxing = christmas.add({ days: 1 });
  // On a Sunday, Boxing Day keeps its Monday and Christmas Day takes the Tuesday.
  if (christmas.dayOfWeek === 7) return [boxing, boxing.add({ days: 1 })];
  const first = nextWeekday(christmas);
  const second = nextWeekday(boxing);
  return [first, second.equals(first) ? first.add({ days: 1 }) : second];
}

function nextWeekday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.dayOfWeek > 5 ? date.add({ days: 8 - date.dayOfWeek }) : date;
}

function firstMonday(year: number, month: number): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, month, 1);
  return first.add({ days: (8 - first.dayOfWeek) % 7 });
}

function lastMonday(year: number, month: number): Temporal.PlainDate {
  const last = new Temporal.PlainDate(year, month, 1).add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: last.dayOfWeek - 1 });
}
