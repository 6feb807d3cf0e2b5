import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { notFound, Problem, stale } from '../../platform/problem.ts';
import { type ActDeps, type Around, act, type Decided } from '../consultations/act.ts';
import type { Staff } from '../staff/guards.ts';
import { type CallRow, callById } from './store.ts';

/** Who changes which call, and its lock as they saw it. */
export type Changing = { staff: Staff; call: string; lock: number };

/**
 * Does one act of staff on a call that has not begun, as an act on its request: in one transaction, refused for who may
 * not see it (S27), logged, told to whoever has it open.
 * @throws Problem 404 for a call there is not, 409 for one that has begun, is over, or was changed since it was read
 */
export async function changing(
  deps: ActDeps,
  { staff, call: id, lock }: Changing,
  decide: (around: Around & { call: CallRow }) => Promise<Decided | null>,
): Promise<void> {
  const organisation = staff.organisation.id;
  const found = await deps.database.read(organisation, (reader) => callById(reader, id));
  if (!found) throw notFound();
  // The request's own lock is another: it moves with every word in the thread.
  await act(deps, { staff, consultation: found.consultation, lock: null }, async (around) => {
    const { tx } = around;
    const call = (await callById(tx, id))!;
    mustNotHaveBegun(call);
    if (call.lock !== lock) throw stale('Somebody else changed the video call. Look at it, then try again.');
    tellLater(deps, tx, id);
    return decide({ ...around, call });
  });
}

function tellLater({ live }: Pick<Deps, 'live'>, tx: Tx, call: string): void {
  tx.afterCommit(() => live.callChanged(tx.organisation, call, 'room'));
}

function mustNotHaveBegun({ state }: CallRow): void {
  if (state === 'started') throw begun();
  if (state !== 'invited') throw isOver();
}

const begun = () =>
  new Problem(409, 'video-started', 'This video call has begun', 'End it first. Nothing was changed.');

const isOver = () =>
  new Problem(409, 'video-over', 'This video call is over', 'Nothing was changed. Invite them to another.');
