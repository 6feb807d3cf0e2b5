import type { AllClear } from '@frontdoor/contract';
import { Refused } from '../api/client.ts';
import { sayWhen } from '../wording/times.ts';

/** Who said so and when, and what has come since: "all clear" is true of a moment (S5). Empty before anybody said so. */
export function sayAllClear({ said, firstLooks, alarms }: AllClear, now: number): string {
  if (!said) return '';
  const waiting = firstLooks + alarms;
  const since = waiting === 0 ? '' : ` Since then ${waiting} ${waiting === 1 ? 'waits' : 'wait'}.`;
  return `${said.who} said so at ${sayWhen(said.at, now)}.${since}`;
}

/** Why it is refused, in the server's words; null for any other fault. */
export function sayNotClear(fault: unknown): string | null {
  if (!(fault instanceof Refused && fault.problem.type.endsWith('not-clear'))) return null;
  return `${fault.problem.title}. ${fault.problem.detail}`;
}
