import type { Detail, Task, TaskOutcome } from '@frontdoor/contract';
import { type Answer, ok, refuse } from './answers.ts';
import { friday } from './people.ts';

const minute = 60_000;

const task = (changes: Partial<Task>): Task => ({
  id: 'task-1',
  consultation: 'omar',
  kind: 'call',
  reason: 'unread',
  words: 'Nobody has opened the message of 1:10pm',
  todo: 'Ring them, and again 5 minutes later. Leave no voicemail.',
  urgent: false,
  doNotRing: false,
  name: 'Omar Farah',
  reference: 'K4T78PWD',
  createdAt: friday - 48 * minute,
  dueAt: friday + 150 * minute,
  late: false,
  ...changes,
});

/** A deaf patient with an urgent message nobody opened, a question nobody answered, a call, and a wrong address. */
export const someTasks = (): Task[] => [
  task({
    id: 'task-deaf',
    consultation: 'margaret',
    reason: 'unread-urgent',
    words: 'Nobody has opened the urgent message of 2:20pm',
    todo: 'Do not ring. They cannot use a phone. Try the next of these: a text again; a relay call, if their record says that they use one; a letter today.',
    urgent: true,
    doNotRing: true,
    name: 'Margaret Ellis',
    dueAt: friday - 8 * minute,
    late: true,
  }),
  task({}),
  task({
    id: 'task-decide',
    consultation: 'tomasz',
    kind: 'decide',
    reason: 'still-silent',
    words: 'They have still not answered the question of 9am on Wednesday 25 November',
    todo: 'A clinician decides what happens now: a visit, the family, a letter, or that it is safe to wait, and why.',
    name: 'Tomasz Zielinski',
  }),
  task({
    id: 'task-address',
    consultation: 'dev',
    kind: 'wrong-address',
    reason: 'not-for-me',
    words: 'Somebody said that a message was not for them',
    todo: 'Nothing more goes to that address. Find out the right one, and put it right.',
    name: 'Dev Patel',
  }),
];

/** Open tasks in memory. */
export function createMockTasks(details: Map<string, Detail>) {
  const state: { items: Task[] } = { items: [] };

  function add(...tasks: Task[]): void {
    for (const one of tasks) {
      state.items.push(one);
      details.get(one.consultation)?.tasks.push(one);
    }
  }

  function handle(id: string, body: Record<string, unknown>): Answer {
    if (id === '') return ok(state);
    const found = state.items.find((one) => one.id === id);
    if (!found)
      return refuse(
        409,
        'task-done',
        'This has been done already',
        'Somebody ended it before you. Nothing was changed.',
      );
    const outcome = body.outcome as TaskOutcome;
    if (outcome === 'another-way' && body.text === '')
      return refuse(422, 'invalid', 'Some of this needs to be put right', 'Nothing was changed.', [
        { path: 'text', message: 'Enter how they were reached' },
      ]);
    if (outcome !== 'not-reached') {
      state.items = state.items.filter((one) => one !== found);
      const of = details.get(found.consultation);
      if (of) of.tasks = of.tasks.filter((one) => one !== found);
    }
    return ok(state);
  }

  return { state, add, handle };
}
