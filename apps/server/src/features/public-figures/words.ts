import { sayDate } from '@frontdoor/questionnaire';

/** Minutes of one day of core hours: 8am to 6:30pm. */
const coreDay = 10.5 * 60;

/** So much of core hours in words of patients: "20 minutes", "5 hours", "2 working days". Rounded up. Pure. */
export function sayCoreMinutes(minutes: number): string {
  if (minutes < 60) return `${Math.max(5, Math.ceil(minutes / 5) * 5)} minutes`;
  if (minutes < coreDay) return count(Math.ceil(minutes / 60), 'hour');
  return count(Math.ceil(minutes / coreDay), 'working day');
}

function count(number: number, of: string): string {
  return `${number} ${of}${number === 1 ? '' : 's'}`;
}

/** "October 2026". Pure. */
export function sayMonth(month: Temporal.PlainYearMonth): string {
  return sayDate(month.toPlainDate({ day: 1 }).toString()).replace(/^\d+ /, '');
}

/** "1 August to 31 October 2026", from the first day of one month to the last of another. Pure. */
export function sayPeriod(first: Temporal.PlainYearMonth, last: Temporal.PlainYearMonth): string {
  const from = sayDate(first.toPlainDate({ day: 1 }).toString());
  const to = sayDate(last.toPlainDate({ day: last.daysInMonth }).toString());
  return `${first.year === last.year ? from.replace(/ \d{4}$/, '') : from} to ${to}`;
}
