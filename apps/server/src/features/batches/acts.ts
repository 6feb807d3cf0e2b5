import type { BatchState } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { notFound, Problem } from '../../platform/problem.ts';
import { logSetting, type SettingChange } from '../audit/log.ts';
import { addToOutbox } from '../outbox/add.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { cancelOutbox } from '../outbox/store.ts';
import { notLive } from '../outreach/start-faults.ts';
import type { Staff } from '../staff/guards.ts';
import { mustMaySend } from './may-send.ts';
import {
  type BatchRow,
  batchById,
  changeBatch,
  nextReady,
  startedSince,
  takeTurnsWithList,
} from './store.ts';

type ActDeps = Pick<Deps, 'database' | 'clock' | 'live'>;

/** The same list asks before it goes once more within this. Milliseconds. */
export const sameListFor = 24 * 60 * 60_000;

/**
 * Starts a batch; twice is once. The same list within a day is refused until somebody says `again`.
 * @throws Problem 403 for reception, 409 `not-live` and `sent-before`, 422 where no line can go
 */
export function startBatch(deps: ActDeps, staff: Staff, id: string, again: boolean): Promise<void> {
  mustMaySend(staff.member);
  if (staff.organisation.liveAt === null) throw notLive();
  return change(deps, staff, id, 'batch-started', async (tx, batch, now) => {
    if (batch.state !== 'preview') return false;
    await takeTurnsWithList(tx, batch);
    const before = await startedSince(tx, batch, now - sameListFor);
    if (before && !again) throw sentBefore(before);
    if (!(await nextReady(tx, id))) throw nothingToSend();
    const set = { state: 'sending', startedBy: staff.member.id, startedAt: now, changedAt: now };
    return go(tx, batch, ['preview'], set);
  });
}

/** Goes on with a batch that was paused. */
export function resumeBatch(deps: ActDeps, staff: Staff, id: string): Promise<void> {
  mustMaySend(staff.member);
  return change(deps, staff, id, 'batch-resumed', async (tx, batch, now) => {
    if (batch.state === 'stopped') throw isStopped();
    return go(tx, batch, ['paused'], { state: 'sending', changedAt: now });
  });
}

/** Nothing more goes until somebody resumes it. Anybody may: whoever sees a mistake first. */
export function pauseBatch(deps: ActDeps, staff: Staff, id: string): Promise<void> {
  return change(deps, staff, id, 'batch-paused', (tx, batch, now) =>
    halt(tx, batch, ['sending'], { state: 'paused', changedAt: now }, now),
  );
}

/** What has not gone never goes; what has, stays. */
export function stopBatch(deps: ActDeps, staff: Staff, id: string): Promise<void> {
  mustMaySend(staff.member);
  return change(deps, staff, id, 'batch-stopped', (tx, batch, now) => {
    const set = { state: 'stopped', endedAt: now, changedAt: now };
    return halt(tx, batch, ['preview', 'sending', 'paused'], set, now);
  });
}

type Set = Parameters<typeof changeBatch>[3];

/** The row in the outbox is written with the state it stands for, so that neither is there without the other. */
async function go(tx: Tx, { id }: BatchRow, from: BatchState[], set: Set): Promise<boolean> {
  if (!(await changeBatch(tx, id, from, set))) return false;
  await addToOutbox(tx, { kind: 'batch', subject: id, runAt: set.changedAt });
  return true;
}

async function halt(tx: Tx, { id }: BatchRow, from: BatchState[], set: Set, now: number): Promise<boolean> {
  if (!(await changeBatch(tx, id, from, set))) return false;
  await cancelOutbox(tx, { kind: 'batch', subject: id }, now);
  return true;
}

/** One act on one batch, logged when it changed something. */
async function change(
  { database, clock, live }: ActDeps,
  { organisation, member }: Staff,
  id: string,
  action: SettingChange['action'],
  decide: (tx: Tx, batch: BatchRow, now: number) => Promise<boolean>,
): Promise<void> {
  await database.within(organisation.id, async (tx) => {
    const batch = await batchById(tx, id);
    // One whose lines are still being written is not there yet.
    if (!batch || batch.lines === 0) throw notFound();
    const now = clock.now();
    if (!(await decide(tx, batch, now))) return;
    await logSetting(tx, database.vault, {
      at: now,
      actor: member.id,
      action,
      detail: { batch: id, title: batch.title },
    });
    tx.afterCommit(() => {
      live.changed(organisation.id, id);
      ringOutbox(database, organisation.id, 'batch');
    });
  });
}

const sentBefore = ({ title, at }: { title: string; at: number }) =>
  new Problem(
    409,
    'sent-before',
    'The same list went out within a day',
    `It went out as “${title}” at ${sayDayAndTime(atLondon(at))}. Send it to the same patients again?`,
  );

const nothingToSend = () =>
  new Problem(
    422,
    'nothing-to-send',
    'No line of this list can be sent',
    'Put the lines right and make a new batch.',
  );

const isStopped = () =>
  new Problem(409, 'batch-stopped', 'This batch was stopped', 'Nothing more of it is sent. Make a new one.');
