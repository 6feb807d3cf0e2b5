/** Days as `YYYY-MM-DD`; their arithmetic is that of the calendar, so no zone comes into it. */

export const periods = ['this-week', 'last-week', 'last-month', 'three-months', 'own'] as const;
export type PeriodName = (typeof periods)[number];
/** Both days counted. */
export type Days = { from: string; to: string };
export type Period = Days & { name: PeriodName };

export const periodWords: Record<PeriodName, string> = {
  'this-week': 'This week',
  'last-week': 'Last week',
  'last-month': 'Last month',
  'three-months': 'The last 3 months',
  own: 'Dates of your own',
};

/** As the server has it: more is asked for in parts. Days. */
const mostDays = 400;
const day = 24 * 60 * 60_000;

/** The period an address asks for. What is not named, or names no days, is this week. */
export function periodOf(asked: URLSearchParams, today: string): Period {
  const name = periods.find((each) => each === asked.get('period')) ?? 'this-week';
  if (name !== 'own') return { name, ...daysOf(name, today) };
  const own = { from: asked.get('from') ?? '', to: asked.get('to') ?? '' };
  return Object.keys(wrongWith(own)).length === 0
    ? { name, ...own }
    : { name: 'this-week', ...daysOf('this-week', today) };
}

/** The days of a named period, as seen from `today`. A week begins on Monday; what runs still ends today. Pure. */
export function daysOf(name: Exclude<PeriodName, 'own'>, today: string): Days {
  const now = Date.parse(today);
  const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * day;
  const [year, month] = [new Date(now).getUTCFullYear(), new Date(now).getUTCMonth()];
  if (name === 'this-week') return { from: text(monday), to: today };
  if (name === 'last-week') return { from: text(monday - 7 * day), to: text(monday - day) };
  if (name === 'last-month')
    return { from: text(Date.UTC(year, month - 1, 1)), to: text(Date.UTC(year, month, 0)) };
  const lastOf = new Date(Date.UTC(year, month - 2, 0)).getUTCDate();
  const same = Date.UTC(year, month - 3, Math.min(new Date(now).getUTCDate(), lastOf));
  return { from: text(same + day), to: today };
}

/** What is wrong with days somebody chose, by field; nothing where they can be asked for. Pure. */
export function wrongWith({ from, to }: Days): Partial<Days> {
  const missing = {
    ...(isDay(from) ? {} : { from: 'Enter the first day' }),
    ...(isDay(to) ? {} : { to: 'Enter the last day' }),
  };
  if (Object.keys(missing).length > 0) return missing;
  const days = (Date.parse(to) - Date.parse(from)) / day;
  if (days < 0) return { to: 'The last day must not be before the first' };
  return days >= mostDays ? { to: `Choose at most ${mostDays} days` } : {};
}

const text = (at: number) => new Date(at).toISOString().slice(0, 10);
const isDay = (given: string) => /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given));

const longDate = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const sayDate = (date: string) => longDate.format(Date.parse(date)).replace(',', '');

/** "Monday 23 November 2026 to Friday 27 November 2026"; one day alone is said once. */
export function sayPeriod({ from, to }: Days): string {
  return from === to ? sayDate(from) : `${sayDate(from)} to ${sayDate(to)}`;
}

/** The days as a query of the API. */
export const queryOf = ({ from, to }: Days) => new URLSearchParams({ from, to }).toString();
