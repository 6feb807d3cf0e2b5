import { easterSunday } from './easter.ts';
import type { LondonDay } from './london-day.ts';

/** What differs from year to year: the bank holidays of England and Wales, as `YYYY-MM-DD`. */
export type Calendar = { readonly holidays: ReadonlySet<string> };

/** Whether core hours apply on a day: Monday to Friday, not a bank holiday, Good Friday or Christmas Day (R1, R2). */
export function isWorking(day: LondonDay, calendar: Calendar): boolean {
  return day.weekday !== 'saturday' && day.weekday !== 'sunday' && !isHoliday(day, calendar);
}

/**
 * Whether a day is a bank holiday. The contract names Good Friday and Christmas Day beside the bank holidays, so
 * they count even when the holiday file misses them (R2) or ends before their year.
 */
export function isHoliday(day: LondonDay, calendar: Calendar): boolean {
  return calendar.holidays.has(day.iso) || isChristmasDay(day) || isGoodFriday(day);
}

function isChristmasDay({ iso }: LondonDay): boolean {
  return iso.endsWith('-12-25');
}

function isGoodFriday({ weekday, date }: LondonDay): boolean {
  // Good Friday lies between 20 March and 23 April: other Fridays need no computing.
  if (weekday !== 'friday' || (date.month !== 3 && date.month !== 4)) return false;
  return easterSunday(date.year).subtract({ days: 2 }).equals(date);
}
