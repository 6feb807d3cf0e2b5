import { type Calendar, dueTime, LONDON, type Urgency } from '@frontdoor/hours';
import { CommandError } from './options.ts';

/** Both names of the contract's other clock, and the two urgencies that run on it. */
const urgencies: Record<string, Urgency> = {
  urgent: 'urgent',
  'non-urgent': 'routine',
  soon: 'soon',
  routine: 'routine',
};

const cure =
  'Give a time and how urgent it is, for example 2026-11-27T10:00:00+00:00 non-urgent. A time without an offset is London’s';

/**
 * The due time of what is received at a time, with the rule that gave it: "2026-12-29T18:30:00+00:00 non-urgent-v2".
 * @param line "<ISO time> <urgent|non-urgent|soon|routine>"
 * @throws CommandError with the cure when either cannot be read
 */
export function answerDeadline(line: string, calendar: Calendar): string {
  const words = line.trim().split(/\s+/);
  const last = words.pop() ?? '';
  const urgency = urgencies[last.toLowerCase()];
  if (!urgency) throw new CommandError(`"${last}" is not urgent or non-urgent. ${cure}`);
  const received = readReceived(words.join(' '));
  const { due, rule } = dueTime({ received, urgency, calendar });
  return `${due.toString({ timeZoneName: 'never', smallestUnit: 'second' })} ${rule.id}`;
}

/** Year, month, day, and at least the hour and minute: a date alone says nothing of opening times. */
const isTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** An ISO time with an offset or Z is that instant; without one it is local in London, the first of an hour that comes twice. */
function readReceived(text: string): Temporal.ZonedDateTime {
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
