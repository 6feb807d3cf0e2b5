const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Completed years between two `YYYY-MM-DD` dates. Somebody born on 29 February has a birthday on 1 March (English law). */
export function ageYears(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** A date in words: `2019-03-12` gives "12 March 2019". Anything else comes back as it is. */
export function sayDate(date: string): string {
  const month = monthNames[Number(date.slice(5, 7)) - 1];
  return month ? `${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}` : date;
}

/** Whether the calendar has this day. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A month as people type it: "3", "03", "March", "mar", "Sept". Gives 1 to 12, or NaN. */
export function readMonth(typed: string): number {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const start = typed.toLowerCase();
  if (start.length < 3) return Number.NaN;
  const whole = start === 'sept' ? 'september' : start;
  const index = monthNames.findIndex((name) => name.toLowerCase().startsWith(whole));
  return index < 0 ? Number.NaN : index + 1;
}
