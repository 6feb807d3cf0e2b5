/** Completed units since birth. Each is counted from birth by itself: a child of 14 months has `years` 1, `months` 14. */
export type Age = {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
};

/**
 * How old somebody is on a date.
 * @param dateOfBirth `YYYY-MM-DD`
 * @throws RangeError when it is no date, or lies after `on`
 */
export function ageOn(dateOfBirth: string, on: Temporal.PlainDate): Age {
  const born = Temporal.PlainDate.from(dateOfBirth);
  const days = born.until(on).days;
  if (days < 0) throw new RangeError('The date of birth is in the future');
  return {
    years: born.until(on, { largestUnit: 'years' }).years,
    months: born.until(on, { largestUnit: 'months' }).months,
    weeks: Math.floor(days / 7),
    days,
  };
}

/**
 * An age in the words a parent uses, to read a date of birth back (S21): days in the first week, weeks to 3 months,
 * months to 2 years, then years.
 */
export function sayAge({ years, months, weeks, days }: Age): string {
  if (years >= 2) return `${years} years old`;
  if (months >= 3) return `${months} months old`;
  if (weeks >= 1) return `${weeks} ${weeks === 1 ? 'week' : 'weeks'} old`;
  if (days >= 1) return `${days} ${days === 1 ? 'day' : 'days'} old`;
  return 'born today';
}
