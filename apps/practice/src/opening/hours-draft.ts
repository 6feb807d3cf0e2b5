import type { OpeningHours, Route } from '@frontdoor/contract';
import { days } from './say-hours.ts';

export type Week = OpeningHours['routes'][Route];
export type WeeklyWeek = Extract<Week, { kind: 'weekly' }>;
export type Ranges = OpeningHours['specialDays'][number]['times'];

/** The lists of the hours whose lines are added, changed and taken out one by one. */
export type ListName = 'specialDays' | 'extra' | 'covered';
export type Line<Name extends ListName> = OpeningHours[Name][number];

/** Full and half hours of a day, `24:00` included. */
export const halfHours: readonly string[] = Array.from(
  { length: 49 },
  (_, place) => `${String(Math.floor(place / 2)).padStart(2, '0')}:${place % 2 === 0 ? '00' : '30'}`,
);

/** The next range to offer for a day: the core hours, or the two hours after what is there. */
export function nextRange(times: Ranges): Ranges[number] {
  const last = times.at(-1)?.to;
  if (last === undefined) return { from: '08:00', to: '18:30' };
  const place = Math.min(halfHours.indexOf(last), halfHours.length - 2);
  return { from: halfHours[place]!, to: halfHours[Math.min(place + 4, halfHours.length - 1)]! };
}

/** Times of a route's own, beginning as they were until now. */
export function ownTimes(week: Week): WeeklyWeek {
  if (week.kind === 'weekly') return week;
  const core: Ranges = [{ from: '08:00', to: '18:30' }];
  const whole: Ranges = [{ from: '00:00', to: '24:00' }];
  const always = week.kind === 'always';
  const entries = days.map((day, place) => [day, always ? whole : place < 5 ? core : []]);
  return {
    kind: 'weekly',
    days: Object.fromEntries(entries) as WeeklyWeek['days'],
    bankHolidays: always ? 'open' : 'closed',
  };
}

/**
 * One line of a list changed, added (`before` is null) or taken out (`after` is null). The line is known by what stood in
 * it, not by its place: somebody else may have changed the list meanwhile. `place` is where `after` stands.
 */
export function changeLine<Item>(
  list: readonly Item[],
  before: Item | null,
  after: Item | null,
): { list: Item[]; place: number } {
  const known = JSON.stringify(before);
  const found = before === null ? -1 : list.findIndex((line) => JSON.stringify(line) === known);
  const place = found < 0 ? list.length : found;
  const rest = list.filter((_, at) => at !== found);
  return { list: after === null ? rest : rest.toSpliced(place, 0, after), place };
}
