import { LONDON } from '@frontdoor/hours';
import { CommandError } from './options.ts';

/** Year, month, day, and at least the hour and minute: a date alone says nothing of opening times. */
const isTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * An ISO time with an offset or Z is that instant; without one it is local in London, the first of an hour that comes twice.
 * @throws CommandError with the cure
 */
export function readTime(text: string, cure: string): Temporal.ZonedDateTime {
  const match = isTime.exec(text);
  if (!match) throw new CommandError(`"${text}" is not an ISO time. ${cure}`);
  try {
    return match[1]
      ? Temporal.Instant.from(text).toZonedDateTimeISO(LONDON)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(LONDON);
  } catch {
    throw new CommandError(`There is no time ${text}. ${cure}`);
  }
}
