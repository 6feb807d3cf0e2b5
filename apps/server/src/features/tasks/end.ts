import type { EndTask, TaskReason, Tasks } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { mayEndTask } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { invalid, notAllowed, notFound, Problem } from '../../platform/problem.ts';
import { logChange } from '../audit/log.ts';
import { type Consultation, consultationById, updateConsultation } from '../consultations/change-store.ts';
import { mustNotBeHidden } from '../consultations/hidden.ts';
import { openRequest } from '../consultations/request-facts.ts';
import { liftHeldAddresses } from '../deliveries/lift.ts';
import { endSilence } from '../silence/end.ts';
import type { Staff } from '../staff/guards.ts';
import { answeredByCall } from './answered.ts';
import { listTasks } from './list.ts';
import { endTasksAbout } from './open.ts';
import { closeTask, type TaskRow, taskById } from './store.ts';
import { triesAt } from './tries.ts';

type EndDeps = Pick<Deps, 'database' | 'clock' | 'live'>;

/**
 * Says what came of a task. Having reached nobody leaves it open and counts the try in the request's timeline; anything
 * else ends it. Deciding is a clinician's (S34). Answers every open task, as the screen shows them.
 */
export async function endTask(
  deps: EndDeps,
  { staff, task: id }: { staff: Staff; task: string },
  given: EndTask,
): Promise<Tasks> {
  const { database, clock, live } = deps;
  const organisation = staff.organisation.id;
  await database.within(organisation, async (tx) => {
    const task = await taskById(tx, id);
    if (!task) throw notFound();
    const request = (await consultationById(tx, task.consultation))!;
    await mustNotBeHidden(tx, staff, request);
    if (task.doneAt !== null) throw doneAlready();
    const leave = mayEndTask(staff.member.role, task.kind, given.outcome, request);
    if (!leave.ok) throw notAllowed(leave.why);
    const lacks = lacksOf(given);
    if (lacks) throw invalid([{ path: 'text', message: lacks }]);
    const at = { tx, task, request, by: staff.member.id, now: clock.now() };
    if (given.outcome === 'not-reached') await tried(deps, at, given);
    else await ended(deps, at, given);
    tx.afterCommit(() => live.changed(organisation, request.id));
  });
  return listTasks(deps, staff);
}

type At = { tx: Tx; task: TaskRow; request: Consultation; by: string; now: number };

async function tried({ database }: EndDeps, { tx, task, by, now }: At, { text }: EndTask): Promise<void> {
  const { consultation } = task;
  const tries = (await triesAt(tx, database.vault, task)) + 1;
  const detail = { task: task.id, tries, text };
  await logChange(tx, database.vault, { at: now, actor: by, action: 'task-tried', consultation, detail });
}

async function ended(
  { database }: EndDeps,
  { tx, task, request, by, now }: At,
  { outcome, text }: EndTask,
): Promise<void> {
  const { vault } = database;
  const { id, kind, consultation } = task;
  const note = text === '' ? null : vault.seal(tx.organisation, text);
  if (!(await closeTask(tx, id, { doneAt: now, doneBy: by, outcome, note }))) throw doneAlready();
  const detail = { task: id, kind, outcome, text };
  await logChange(tx, vault, { at: now, actor: by, action: 'task-ended', consultation, detail });
  if (kind === 'wrong-address' && outcome === 'put-right') {
    const { contact } = openRequest(vault, request).content;
    await liftHeldAddresses(tx, vault, { contact, by, now });
  }
  const silence = waitsForPatient.some((reason) => reason === task.reason);
  if (outcome === 'reached') {
    await endTasksAbout(tx, { consultation, reasons: answeredByCall }, { now, by, outcome });
    await endSilence(tx, consultation, now);
  } else if (outcome === 'decided') {
    const about = { consultation, subject: task.subject, reasons: waitsForPatient };
    await endTasksAbout(tx, about, { now, by, outcome });
  }
  // Nobody waits for the patient any more: it is with staff again until they finish it.
  const waits = silence && (outcome === 'reached' || kind === 'decide') && request.state === 'waiting';
  if (waits) await updateConsultation(tx, request, { state: 'in-progress', changedAt: now });
}

/** Nobody has answered, or come: what stands while it is waited for the patient. */
const waitsForPatient: readonly TaskReason[] = ['silent', 'still-silent', 'not-answered', 'video-not-held'];

/** What somebody later has to be able to read. */
function lacksOf({ outcome, text }: EndTask): string | null {
  if (text !== '') return null;
  if (outcome === 'decided') return 'Enter what you decided, and why';
  return outcome === 'another-way' ? 'Enter how they were reached' : null;
}

const doneAlready = () =>
  new Problem(
    409,
    'task-done',
    'This has been done already',
    'Somebody ended it before you. Nothing was changed.',
  );
