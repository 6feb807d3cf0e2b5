const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Nobody has lived longer. Years. */
const oldest = 125;

/**
 * A date of birth as spreadsheets write it: 12/03/1958, 12-Mar-1958, 12 March 1958, 1958-03-12, with or without a time
 * after it. The day stands before the month. Gives `YYYY-MM-DD`; null for what is no day, lies in the future, or leaves
 * the century open ("12/03/58" may be a child or their grandfather).
 */
export function readBirthDate(typed: string, today: Temporal.PlainDate): string | null {
  const date = typed.replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '').trim();
  const found =
    /^(?<day>\d{1,2})[\s./-](?<month>\d{1,2}|[a-z]{3,9})[\s./-](?<year>\d{4})$/i.exec(date) ??
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(date);
  if (!found?.groups) return null;
  const { day = '', month = '', year = '' } = found.groups;
  return dayOf(Number(year), monthNumber(month), Number(day), today);
}

function monthNumber(month: string): number {
  return /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
}

function dayOf(year: number, month: number, day: number, today: Temporal.PlainDate): string | null {
  try {
    const born = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    const future = Temporal.PlainDate.compare(born, today) > 0;
    return future || year < today.year - oldest ? null : born.toString();
  } catch {
    return null;
  }
}
