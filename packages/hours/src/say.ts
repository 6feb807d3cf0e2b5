const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
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

/** A time in NHS style: "8am", "6:30pm", "midday", "midnight". */
export function sayTime({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

/** A day near now, without its year: "Monday 30 November". */
export function sayDay(at: Temporal.ZonedDateTime | Temporal.PlainDate): string {
  return `${dayNames[at.dayOfWeek - 1]} ${at.day} ${monthNames[at.month - 1]}`;
}

/** A date with its year, as a date of birth is read back (S21): "12 March 2019". */
export function sayDate(date: Temporal.ZonedDateTime | Temporal.PlainDate): string {
  return `${date.day} ${monthNames[date.month - 1]} ${date.year}`;
}

/** A time and its day, to follow "by" or "until": "6:30pm on Monday 30 November". */
export function sayDayAndTime(at: Temporal.ZonedDateTime): string {
  return `${sayTime(at)} on ${sayDay(at)}`;
}

/** When a closed route opens next, to follow "until" (S3): "8am on Monday 30 November". */
export function sayOpening(opensAt: Temporal.ZonedDateTime): string {
  return sayDayAndTime(opensAt);
}
