import type { Room } from '@frontdoor/contract';
import type { CallRow } from '../store.ts';
import { isOpenState } from '../when.ts';
import { type Named, nameFor, roleOf } from './names.ts';
import type { PersonRow } from './people-store.ts';
import { isHere, isPatientSide, mayLetIn } from './rules.ts';

/** All there is to know of one call just now. */
export type RoomFacts = {
  call: CallRow;
  /** Everybody who ever came. */
  people: readonly PersonRow[];
  named: Named;
  /** How many the clinician sees before this one; see `countBefore`. */
  before: number;
};

/** What of a call one of its people may know. Without the ICE servers: those are made for each, and change by the hour. */
export type Snapshot = Omit<Room, 'ice'>;

/**
 * The call as one person may see it: who waits learns nobody, who is in learns those who are in, and nobody learns of
 * another call (S20, E00065). Pure.
 */
export function snapshotFor(
  viewer: PersonRow,
  { call, people, named, before }: RoomFacts,
  now: number,
): Snapshot {
  const at = standing(viewer, call, people);
  const others = people.filter(({ id, state }) => id !== viewer.id && state === 'in');
  const waits = at === 'waiting' || at === 'full';
  return {
    type: 'room',
    at,
    you: viewer.id,
    people: (at === 'in' ? others : []).map((person) => ({
      id: person.id,
      kind: person.kind as Room['people'][number]['kind'],
      name: nameFor(viewer, person, named),
      role: roleOf(person, named),
      state: 'in',
      here: isHere(person, now),
      instance: person.instance,
    })),
    staffHere: (waits || at === 'in') && people.some((person) => isStaffIn(person, now)),
    startsAt: call.startsAt,
    delay: delayOf(call),
    before: waits && isPatientSide(viewer) ? before : null,
    allowed: { sharing: call.sharing, files: call.files, chat: call.chat },
  };
}

function standing(viewer: PersonRow, call: CallRow, people: readonly PersonRow[]): Snapshot['at'] {
  if (!isOpenState(call.state)) return 'ended';
  if (viewer.state === 'refused') return 'refused';
  if (viewer.state === 'in') return 'in';
  return viewer.letInAt !== null && !mayLetIn(people, viewer) ? 'full' : 'waiting';
}

const isStaffIn = (person: PersonRow, now: number) =>
  person.kind === 'staff' && person.state === 'in' && isHere(person, now);

function delayOf({ delayMinutes, delaySaidAt }: CallRow): Room['delay'] {
  return delayMinutes && delaySaidAt !== null ? { minutes: delayMinutes, saidAt: delaySaidAt } : null;
}

/** One open call in a clinician's day. */
export type InOrder = { id: string; startsAt: number; state: string; patientHere: boolean };

/**
 * How many of a clinician's patients come before this call: those with an earlier time who are here, are being seen, or
 * whose time is still to come. One who did not come at their time is not counted: nobody waits for them. Pure.
 */
export function countBefore(
  calls: readonly InOrder[],
  mine: Pick<InOrder, 'id' | 'startsAt'>,
  now: number,
): number {
  return calls.filter(
    ({ id, startsAt, state, patientHere }) =>
      (startsAt < mine.startsAt || (startsAt === mine.startsAt && id < mine.id)) &&
      (patientHere || state === 'started' || startsAt > now),
  ).length;
}
