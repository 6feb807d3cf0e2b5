import type { Task, TaskKind, TaskReason } from '@frontdoor/contract';
import type { Reader, Tx, Vault } from '@frontdoor/database';
import type { Consultation } from '../consultations/change-store.ts';
import { clinicianFirst } from '../consultations/hidden.ts';
import { openRequest } from '../consultations/request-facts.ts';
import { allTasksOf, sentAtOf, type TaskRow } from './store.ts';
import { sayTask, sayWhatToDo } from './words.ts';

/** A task and what of its request is shown with it. */
export type Kept = {
  task: TaskRow;
  request: Pick<Consultation, 'organisation' | 'row' | 'content' | 'reference'>;
  /** Its words are hidden from this member (S27). */
  hidden: boolean;
};

type Around = { vault: Vault; now: number };

/** Kept tasks as staff see them. */
export async function showTasks(reader: Reader | Tx, { vault, now }: Around, kept: Kept[]): Promise<Task[]> {
  const sentAt = await sentAtOf(
    reader,
    kept.map(({ task }) => task.subject),
  );
  return kept.map(({ task, request, hidden }) => {
    const { row, content } = openRequest(vault, request);
    const { id, consultation, subject, urgent, doNotRing, createdAt, dueAt } = task;
    const kind = task.kind as TaskKind;
    const reason = task.reason as TaskReason;
    const toSay = { kind, reason, subject, sentAt: sentAt.get(subject) ?? null, doNotRing, now };
    const shown = {
      ...{ id, consultation, kind, reason, urgent, doNotRing, createdAt, dueAt },
      words: sayTask({ ...toSay, contact: content.contact }),
      todo: sayWhatToDo({ ...toSay, contact: content.contact }),
      name: row.name,
      reference: request.reference,
      late: dueAt <= now,
    };
    return hidden ? hiddenTask(shown) : shown;
  });
}

/** A task of a request that is hidden from somebody (S27): that there is one and by when, and never whose or why. */
export function hiddenTask(task: Task): Task {
  const ring = task.doNotRing ? 'Do not ring. ' : '';
  return {
    ...task,
    name: clinicianFirst,
    reference: '',
    words: clinicianFirst,
    todo: `${ring}Ask a clinician to open the request.`,
  };
}

/** The open tasks of one request, the soonest first. */
export async function tasksOf(reader: Reader, around: Around, request: Consultation): Promise<Task[]> {
  const open = (await allTasksOf(reader, request.id)).filter(({ doneAt }) => doneAt === null);
  const shown = await showTasks(
    reader,
    around,
    open.map((task) => ({ task, request, hidden: false })),
  );
  return shown.sort((one, other) => Number(other.urgent) - Number(one.urgent) || one.dueAt - other.dueAt);
}
