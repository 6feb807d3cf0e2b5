import type { Calendar } from './calendar.ts';
import { LONDON } from './london-day.ts';

/** The bank holidays of England and Wales from 2026 to 2028, as announced; written out here so that tests need no file. */
export const calendar: Calendar = {
  holidays: new Set([
    ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'],
    ...['2026-12-25', '2026-12-28'],
    ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30'],
    ...['2027-12-27', '2027-12-28'],
    ...['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28'],
    ...['2028-12-25', '2028-12-26'],
  ]),
};

/** A local time in London: `london('2026-11-27 18:29')`. */
export function london(local: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(LONDON);
}

/** A local time with its offset, as tests compare it: `2026-11-30 18:30 +00:00`. */
export function written(at: Temporal.ZonedDateTime): string {
  return `${at.toPlainDate()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })} ${at.offset}`;
}

export function date(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}
