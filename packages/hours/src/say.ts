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

/** A time and its day, to follow "by" or "until" (S3, R50): "6:30pm on Monday 30 November". */
export function sayDayAndTime(at: Temporal.ZonedDateTime): string {
  return `${sayTime(at)} on ${sayDay(at)}`;
}
