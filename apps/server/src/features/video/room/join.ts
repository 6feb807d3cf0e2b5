import type { Deps } from '../../../platform/deps.ts';
import type { PersonRow } from './people-store.ts';

export type RoomDeps = Pick<Deps, 'database' | 'clock' | 'live' | 'config' | 'log'>;

/** Who comes to a call, and by which way in. One way in is one person, however many pages they open. */
export type Comer = {
  kind: 'patient' | 'carer' | 'guest' | 'staff';
  /** The member's or the guest's id; empty for the patient and the carer. */
  ref: string;
  /** The name a guest gave; null for everybody else, whom the practice knows. */
  name: string | null;
};

/**
 * Takes a place in a call: staff are in at once, everybody else waits until they are let in, and whoever was let in
 * before comes straight in again. Twice is once.
 * @param call its id
 * @throws Problem 404 for a call there is not, 409 `video-early` or `video-over` when nobody can come in,
 *   409 `video-full` for staff when four are there
 */
export async function joinCall(
  _deps: RoomDeps,
  _organisation: string,
  _call: string,
  _who: Comer,
): Promise<PersonRow> {
  throw new Error('not yet');
}

/** Somebody goes, of their own will. Nothing happens to who has gone already, or was never there. */
export async function leaveCall(
  _deps: RoomDeps,
  _organisation: string,
  _call: string,
  _who: Pick<Comer, 'kind' | 'ref'>,
): Promise<void> {}
