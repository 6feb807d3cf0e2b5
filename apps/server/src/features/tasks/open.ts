import type { TaskKind, TaskOutcome, TaskReason } from '@frontdoor/contract';
import { newId, type Tx } from '@frontdoor/database';
import { type Actor, logStep } from '../audit/log.ts';
import { allTasksOf, closeTask, insertTask } from './store.ts';

/** Something a person has to do about a request. Instants in ms since 1970. */
export type NewTask = {
  consultation: string;
  kind: TaskKind;
  /** What it is about: a message, a delivery, a change of details. One open task of a kind for each. */
  subject: string;
  reason: TaskReason;
  urgent: boolean;
  /** They cannot use the phone, or a call is not safe (S23, S32): see `do-not-ring.ts`. */
  doNotRing: boolean;
  createdAt: number;
  /** See `due.ts`. */
  dueAt: number;
};

/**
 * Opens a task and says so in the request's timeline; nothing when one of its kind is open for the same subject. Gives
 * whether it did. Whoever calls it tells the open inboxes after the commit, as of every change.
 */
export async function openTask(tx: Tx, task: NewTask): Promise<boolean> {
  const notDone = { doneAt: null, doneBy: null, outcome: null, note: null };
  if (!(await insertTask(tx, { id: newId(), ...task, ...notDone }))) return false;
  const { consultation, createdAt, reason } = task;
  await logStep(tx, { at: createdAt, actor: 'system', action: `task-${reason}`, consultation });
  return true;
}

type About = { consultation: string; kind?: TaskKind; subject?: string; reasons?: readonly TaskReason[] };
type Ending = { now: number; by: Actor; outcome: TaskOutcome };

/** Ends the open tasks of a request that are about something: what they asked for has happened. Gives how many. */
export async function endTasksAbout(tx: Tx, about: About, { now, by, outcome }: Ending): Promise<number> {
  let ended = 0;
  for (const task of await allTasksOf(tx, about.consultation)) {
    if (task.doneAt !== null || !isAbout(task, about)) continue;
    if (!(await closeTask(tx, task.id, { doneAt: now, doneBy: by, outcome, note: null }))) continue;
    await logStep(tx, { at: now, actor: by, action: 'task-over', consultation: about.consultation });
    ended += 1;
  }
  return ended;
}

function isAbout(
  task: { kind: string; subject: string; reason: string },
  { kind, subject, reasons }: About,
): boolean {
  if (kind !== undefined && task.kind !== kind) return false;
  if (subject !== undefined && task.subject !== subject) return false;
  return reasons === undefined || reasons.some((reason) => reason === task.reason);
}
