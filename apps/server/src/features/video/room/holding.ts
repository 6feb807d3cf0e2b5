import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../../platform/deps.ts';
import { notAllowed, Problem, stale } from '../../../platform/problem.ts';
import type { Consultation } from '../../consultations/change-store.ts';
import type { Staff } from '../../staff/guards.ts';
import type { CallRow } from '../store.ts';
import { isOpenState } from '../when.ts';
import { mustFind } from './find.ts';

/** Who does something in which call, and the lock of the call as they saw it; null where any will do. */
export type Held = { staff: Staff; call: string; lock: number | null };

/** What an act in a call is given. */
export type Holding = { tx: Tx; call: CallRow; request: Consultation; now: number; by: string };

type HoldDeps = Pick<Deps, 'database' | 'clock' | 'live'>;

/** Clinicians hold calls; and whoever a call was given to holds that one. Pure. */
export function mayHold(
  { member }: Pick<Staff, 'member'>,
  { clinician }: Pick<CallRow, 'clinician'>,
): boolean {
  return member.role === 'clinician' || member.id === clinician;
}

/**
 * One act of somebody who holds a call that is not over, in one transaction; everybody in it hears that it changed.
 * @throws Problem 404 for a call there is not, 403 for who may not hold it or see its request (S27), 409 when it is over
 *   or was changed since it was read
 */
export function holding<R>(
  { database, clock, live }: HoldDeps,
  { staff, call: id, lock }: Held,
  act: (around: Holding) => Promise<R>,
  news: 'room' | 'thread' = 'room',
): Promise<R> {
  const organisation = staff.organisation.id;
  return database.within(organisation, async (tx) => {
    const { call, request } = await mustFind(tx, staff, id);
    holdingMust(staff, call, lock);
    const done = await act({ tx, call, request, now: clock.now(), by: staff.member.id });
    tx.afterCommit(() => live.callChanged(organisation, id, news));
    return done;
  });
}

/** @throws Problem 403 for who may not hold a call, 409 for one that is over or has another lock than it had when it was read */
export function holdingMust(staff: Staff, call: CallRow, lock: number | null): void {
  if (!mayHold(staff, call)) throw notYours();
  if (!isOpenState(call.state)) throw isOver();
  if (lock !== null && call.lock !== lock) throw changed();
}

const notYours = () => notAllowed('A clinician holds a video call. Ask one, or change who holds it.');

const isOver = () =>
  new Problem(
    409,
    'video-over',
    'This video call is over',
    'Nothing was changed. Invite them to another one.',
  );

const changed = () => stale('The video call has changed. Look at what changed, then try again.');
