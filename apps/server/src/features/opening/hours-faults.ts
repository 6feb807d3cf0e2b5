import type { OpeningHours } from '@frontdoor/contract';

type Fault = { path: string; message: string };
type Range = { from: string; to: string };

/** What is wrong with hours that have the right shape, by field, in words. */
export function hoursFaults(hours: OpeningHours): Fault[] {
  const weeks = Object.entries(hours.routes).flatMap(([route, week]) =>
    week.kind === 'weekly'
      ? Object.entries(week.days).flatMap(([day, times]) => overlapIn(times, `routes.${route}.days.${day}`))
      : [],
  );
  const days = hours.specialDays.flatMap(({ times }, at) => overlapIn(times, `specialDays.${at}.times`));
  return [...weeks, ...days, ...twiceGiven(hours.specialDays)];
}

function overlapIn(times: readonly Range[], path: string): Fault[] {
  const sorted = times.toSorted((one, other) => one.from.localeCompare(other.from));
  const over = sorted.some(({ from }, at) => at > 0 && from < sorted[at - 1]!.to);
  return over ? [{ path, message: 'Two of these times overlap. Make them one, or move one' }] : [];
}

/** Which of two would count nobody could say. */
function twiceGiven(days: OpeningHours['specialDays']): Fault[] {
  const seen = new Set<string>();
  return days.flatMap(({ date, routes }, at) => {
    const twice = routes.some((route) => seen.has(`${date} ${route}`));
    for (const route of routes) seen.add(`${date} ${route}`);
    return twice ? [{ path: `specialDays.${at}.date`, message: 'This day is in the list already' }] : [];
  });
}
