import { type Weekday, weekdays } from './london-day.ts';
import { asWeek, type RouteHours, type TimeRange } from './route-hours.ts';
import { sayTime } from './say.ts';

/** A row of the table of opening times on the surgery's page. */
export type OpeningTime = { readonly days: string; readonly times: string };

/**
 * The opening times of a route in words, for the public page (R15), Monday first; days in a row with the same
 * times share a row: "Monday to Friday", "8am to 6:30pm". Special days are not in it.
 */
export function openingTimes(hours: RouteHours): OpeningTime[] {
  const { days, bankHolidays } = asWeek(hours);
  const rows: { first: Weekday; last: Weekday; times: string }[] = [];
  for (const day of weekdays) {
    const times = sayRanges(days[day]);
    const row = rows.at(-1);
    if (row?.times === times) row.last = day;
    else rows.push({ first: day, last: day, times });
  }
  const week = rows.map(({ first, last, times }) => ({ days: sayDays(first, last), times }));
  const sameEveryDay = hours.kind === 'always' || weekdays.every((day) => days[day].length === 0);
  if (sameEveryDay) return week;
  return [...week, { days: 'Bank holidays', times: bankHolidays === 'closed' ? 'Closed' : 'Open as usual' }];
}

function sayDays(first: Weekday, last: Weekday): string {
  const length = weekdays.indexOf(last) - weekdays.indexOf(first) + 1;
  if (length === 7) return 'Every day';
  if (length === 1) return capital(first);
  return `${capital(first)} ${length === 2 ? 'and' : 'to'} ${capital(last)}`;
}

/** Times of one day in words: "8am to midday and 1:30pm to 6pm", "Closed". */
export function sayRanges(ranges: readonly TimeRange[]): string {
  if (ranges.length === 0) return 'Closed';
  const said = ranges
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map(({ from, to }) =>
      from === '00:00' && to === '24:00' ? 'Open 24 hours' : `${clock(from)} to ${clock(to)}`,
    );
  return said.length === 1 ? said[0]! : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}

function clock(time: string): string {
  return sayTime({ hour: Number(time.slice(0, 2)) % 24, minute: Number(time.slice(3)) });
}

function capital(day: Weekday): string {
  return day.charAt(0).toUpperCase() + day.slice(1);
}
