import { type Calendar, dueTime, type Urgency } from '@frontdoor/hours';
import { CommandError } from './options.ts';
import { readTime } from './read-time.ts';

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
  const received = readTime(words.join(' '), cure);
  const { due, rule } = dueTime({ received, urgency, calendar });
  return `${due.toString({ timeZoneName: 'never', smallestUnit: 'second' })} ${rule.id}`;
}
