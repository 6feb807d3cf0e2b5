import { sayWait, sayWhen } from '../wording/times.ts';

/**
 * The clock of the first look (S5) as the request shows it: how long is left, or since when it is late. Takes when it is
 * due and now, in milliseconds.
 */
export function sayLook(due: number, now: number): { words: string; late: boolean } {
  if (due < now) return { words: `First look late since ${sayWhen(due, now)}`, late: true };
  const left = due - now < 60_000 ? 'less than a minute left' : `${sayWait(now, due)} left`;
  return { words: `First look by ${sayWhen(due, now)}, ${left}`, late: false };
}

/** The same for a row of the list, as short as can be. */
export function sayLookShort(due: number, now: number): { words: string; late: boolean } {
  return due < now ? { words: 'late', late: true } : { words: sayWhen(due, now), late: false };
}
