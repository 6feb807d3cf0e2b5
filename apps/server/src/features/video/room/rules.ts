import { mostInCall } from '@frontdoor/contract';
import type { PersonRow } from './people-store.ts';

/** A page beats every 20 seconds; one not heard of for so long is not there. Milliseconds. */
const heardWithin = 75_000;
/** So long whoever lost their line keeps their place, so that a lost network or a restart ends nobody's call. Milliseconds. */
const grace = 45_000;
/** A line on which nothing was heard for so long is dead, whatever the network says. Milliseconds. */
export const silentFor = heardWithin;
/** So long after a line was lost it is certain whether they came back. Milliseconds. */
export const graceOver = grace + 1_000;

type Presence = Pick<PersonRow, 'state' | 'seenAt' | 'goneAt'>;
type Side = Pick<PersonRow, 'kind'>;

/** The patient, or the carer who writes for them. Pure. */
export const isPatientSide = ({ kind }: Side): boolean => kind === 'patient' || kind === 'carer';
const isStaff = ({ kind }: Side): boolean => kind === 'staff';

/** At the door or in the call. Pure. */
export const isPresent = ({ state }: Pick<PersonRow, 'state'>): boolean =>
  state === 'waiting' || state === 'in';

/** Their page is connected: it has a line and was heard of lately. `now` in ms since 1970. Pure. */
export function isHere({ state, seenAt, goneAt }: Presence, now: number): boolean {
  return isPresent({ state }) && goneAt === null && now - seenAt <= heardWithin;
}

/**
 * When somebody who is still written down as there has left: their line ended and no other came, or the process that
 * held it died. Null while they may yet come back. Ms since 1970. Pure.
 */
export function leftAt({ state, seenAt, goneAt }: Presence, now: number): number | null {
  if (!isPresent({ state })) return null;
  if (goneAt !== null) return now - goneAt > grace ? goneAt : null;
  return now - seenAt > heardWithin + grace ? seenAt : null;
}

/**
 * Whether one more may be let in. Four are the most; of these one place is kept for the patient's side and one for staff
 * until somebody of them is in, or guests could fill a call that nobody can then hold. Pure.
 * @param present those in the call now; the one who would come is not counted twice
 */
export function mayLetIn(
  present: readonly (Side & { id: string; state: string })[],
  one: Side & { id: string },
) {
  const others = present.filter(({ id, state }) => state === 'in' && id !== one.id);
  const all: readonly Side[] = [...others, one];
  const kept = (all.some(isPatientSide) ? 0 : 1) + (all.some(isStaff) ? 0 : 1);
  return all.length + kept <= mostInCall;
}

/** Somebody of the surgery is in: a patient and their guests are not left to themselves in a call of ours. Pure. */
export function isHeld(people: readonly (Side & { state: string })[]): boolean {
  return people.some((person) => person.state === 'in' && isStaff(person));
}

/** Both sides are in: the call has begun. Pure. */
export function hasBegun(people: readonly (Side & { state: string })[]): boolean {
  const inside = people.filter(({ state }) => state === 'in');
  return inside.some(isPatientSide) && inside.some(isStaff);
}

/** Where somebody stands when they come: see `joinCall`. Pure. */
export function stateOnComing(
  before: Pick<PersonRow, 'state' | 'letInAt'> | null,
  room: boolean,
): 'waiting' | 'in' | 'refused' {
  if (before?.state === 'refused') return 'refused';
  return before && before.letInAt !== null && room ? 'in' : 'waiting';
}
