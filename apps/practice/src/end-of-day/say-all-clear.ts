import type { AllClear, EndOfDayPart } from '@frontdoor/contract';
import { Refused } from '../api/client.ts';
import { sayWhen } from '../wording/times.ts';

export const partWords: Record<EndOfDayPart, { title: string; none: string; one: string; many: string }> = {
  alarms: { title: 'Alarms', none: 'No alarm is open', one: 'alarm', many: 'alarms' },
  'first-looks': {
    title: 'First looks',
    none: 'Nothing waits for a first look',
    one: 'first look',
    many: 'first looks',
  },
  urgent: {
    title: 'Urgent, not dealt with',
    none: 'Nothing urgent waits',
    one: 'urgent request',
    many: 'urgent requests',
  },
  'due-today': {
    title: 'Due today',
    none: 'Nothing more is due today',
    one: 'due today',
    many: 'due today',
  },
  overdue: { title: 'Overdue', none: 'Nothing is overdue', one: 'overdue', many: 'overdue' },
  tasks: {
    title: 'Calls and tasks',
    none: 'No call or task is open',
    one: 'call or task',
    many: 'calls and tasks',
  },
  'not-delivered': {
    title: 'Messages that did not arrive',
    none: 'Every message went out',
    one: 'message that did not arrive',
    many: 'messages that did not arrive',
  },
  'set-aside': {
    title: 'Set aside',
    none: 'Nothing is set aside',
    one: 'set aside',
    many: 'set aside',
  },
};

/** "2 alarms, 1 first look"; empty where nothing waits. */
export function sayWaiting({ parts }: Pick<AllClear, 'parts'>): string {
  return parts
    .filter(({ count }) => count > 0)
    .map(({ part, count }) => `${count} ${count === 1 ? partWords[part].one : partWords[part].many}`)
    .join(', ');
}

/**
 * Who said so and when, and what has come since: "all clear" is true of a moment, and nothing waited in it (S5). Empty
 * before anybody said so.
 */
export function sayAllClear(day: AllClear, now: number): string {
  const { said } = day;
  if (!said) return '';
  const since = sayWaiting(day);
  return `All clear: ${said.who}, ${sayWhen(said.at, now)}.${since && ` Since then: ${since}.`}`;
}

/** Why it is refused, in the server's words; null for any other fault. */
export function sayNotClear(fault: unknown): string | null {
  if (!(fault instanceof Refused && fault.problem.type.endsWith('not-clear'))) return null;
  return `${fault.problem.title}. ${fault.problem.detail}`;
}

/** Where a part is dealt with. */
export function partPath(slug: string, part: EndOfDayPart): string {
  const queues: Record<EndOfDayPart, string> = {
    alarms: 'red-flags',
    'first-looks': 'first-look',
    urgent: 'all?urgency=urgent',
    'due-today': 'due-today',
    overdue: 'overdue',
    tasks: 'tasks',
    'not-delivered': 'tasks',
    'set-aside': 'set-aside',
  };
  return `/${slug}/${queues[part]}`;
}

/** R64: how many urgent requests were dealt with on the same day, beside the aim. */
export function sayInTime({ inTime, all }: AllClear['urgentInTime']): string {
  if (all === 0) return 'No urgent request in the last 28 days.';
  const share = Math.floor((100 * inTime) / all);
  return `Urgent requests of the last 28 days dealt with on the same day: ${inTime} of ${all}, ${share}%. The aim is 90%.`;
}
