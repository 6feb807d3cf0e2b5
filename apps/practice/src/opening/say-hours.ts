import type { OpeningHours, Route } from '@frontdoor/contract';

type Week = OpeningHours['routes'][Route];
type Range = OpeningHours['specialDays'][number]['times'][number];
type Day = OpeningHours['extra'][number]['day'];

export const routeWords: Record<Route, string> = {
  clinical: 'Online form: clinical',
  admin: 'Online form: admin',
  phone: 'Phone',
  desk: 'Front desk',
};

export const days: readonly Day[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

export const sayDayName = (day: Day) => day.charAt(0).toUpperCase() + day.slice(1);

/** "08:00 to 12:30 and 14:00 to 18:30"; nothing is "closed". */
export function sayTimes(times: readonly Range[]): string {
  return times.length === 0 ? 'closed' : times.map(({ from, to }) => `${from} to ${to}`).join(' and ');
}

/** "Phone and front desk". */
export function sayRoutes(routes: readonly Route[]): string {
  if (routes.length === Object.keys(routeWords).length) return 'Everything';
  const names = routes.map((route, place) => (place === 0 ? routeWords[route] : inner(routeWords[route])));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const inner = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** The usual week of a route, one line for days that are alike and follow one another. */
export function sayWeek(week: Week): string[] {
  if (week.kind === 'core') return ['Monday to Friday 08:00 to 18:30, not on bank holidays'];
  if (week.kind === 'always') return ['Always open'];
  const lines: string[] = [];
  for (let first = 0; first < days.length; ) {
    const times = sayTimes(week.days[days[first]!]);
    let last = first;
    while (last + 1 < days.length && sayTimes(week.days[days[last + 1]!]) === times) last += 1;
    const name = sayDayName(days[first]!);
    const joint = last === first + 1 ? 'and' : 'to';
    lines.push(`${last === first ? name : `${name} ${joint} ${sayDayName(days[last]!)}`} ${times}`);
    first = last + 1;
  }
  return [...lines, week.bankHolidays === 'open' ? 'Open on bank holidays' : 'Closed on bank holidays'];
}

const ordinals = ['1st', '2nd', '3rd', '4th', '5th'];

/** "Every Wednesday", "1st and 3rd Wednesday of the month". */
export function sayRecurring(day: Day, weeks: readonly number[]): string {
  if (weeks.length === 0) return `Every ${sayDayName(day)}`;
  const which = weeks.map((week) => ordinals[week - 1]);
  const said = which.length === 1 ? which[0] : `${which.slice(0, -1).join(', ')} and ${which.at(-1)}`;
  return `${said} ${sayDayName(day)} of the month`;
}

/** True where a week leaves out part of core hours, Monday to Friday 08:00 to 18:30: the contract asks for all of them. */
export function leavesOutCore(week: Week): boolean {
  if (week.kind !== 'weekly') return false;
  return days.slice(0, 5).some((day) => !coversCore(week.days[day]));
}

function coversCore(times: readonly Range[]): boolean {
  let until = '08:00';
  for (const { from, to } of [...times].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (from <= until && to > until) until = to;
  return until >= '18:30';
}
