import type { Role, Task, TaskKind, TaskOutcome } from '@frontdoor/contract';
import { mayEndTask } from '@frontdoor/safety';

export const taskWords: Record<TaskKind, string> = {
  call: 'Call',
  decide: 'Decide',
  'wrong-address': 'Wrong address',
  'confirm-contact': 'New contact details',
  'not-delivered': 'Not delivered',
};

/** What ended it, as whoever did it says so. */
export const outcomeWords: Record<TaskOutcome, string> = {
  reached: 'I spoke to them',
  'not-reached': 'I tried and reached nobody: it stays open',
  'another-way': 'They have it another way',
  decided: 'A clinician decided',
  'put-right': 'I put it right',
  'not-needed': 'It is not needed any more',
};

const outcomesOf: Record<TaskKind, TaskOutcome[]> = {
  call: ['reached', 'not-reached', 'another-way', 'decided', 'not-needed'],
  decide: ['decided', 'reached', 'not-reached', 'not-needed'],
  'wrong-address': ['put-right', 'another-way', 'reached', 'not-reached'],
  'confirm-contact': ['put-right', 'reached', 'not-reached', 'not-needed'],
  'not-delivered': ['another-way', 'reached', 'not-reached', 'put-right', 'not-needed'],
};

type Request = Parameters<typeof mayEndTask>[3];

/** Of the list of all tasks, which does not say what each is about: as if it were clinical. */
const unknown: Request = { nationalType: 'clinical', flagLevel: null };

/** How a member may end a task: deciding is a clinician's (S34); nobody reaches whom the task says has gone (S24). */
export function outcomesFor(
  { kind, reason }: Pick<Task, 'kind' | 'reason'>,
  role: Role,
  request: Request = unknown,
): TaskOutcome[] {
  const offered = reason === 'patient-gone' ? (['decided', 'not-needed'] as const) : outcomesOf[kind];
  return offered.filter((outcome) => mayEndTask(role, kind, outcome, request).ok);
}

/** What is to be done without "Do not ring.", which stands in a mark of its own. */
export function todoWords({ todo, doNotRing }: Pick<Task, 'todo' | 'doNotRing'>): string {
  return doNotRing ? todo.replace(/^do not ring\.?\s*/i, '') : todo;
}
