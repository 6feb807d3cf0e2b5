import type { Deps } from '../../../platform/deps.ts';
import { notFound, Problem } from '../../../platform/problem.ts';
import { callById } from '../store.ts';
import { doorOf, isOpenState } from '../when.ts';
import { logOfPerson } from './log.ts';
import { insertPerson, type PersonRow, personAt, updatePerson } from './people-store.ts';
import { isHeld, isPresent, mayLetIn, stateOnComing } from './rules.ts';
import { beginIfBoth, presentNow } from './settle.ts';

export type RoomDeps = Pick<Deps, 'database' | 'clock' | 'live' | 'config' | 'log'>;

/** Who comes to a call, and by which way in. One way in is one person, however many pages they open. */
export type Comer = {
  kind: 'patient' | 'carer' | 'guest' | 'staff';
  /** The member's or the guest's id; empty for the patient and the carer. */
  ref: string;
  /** The name a guest gave; null for everybody else, whom the practice knows. */
  name: string | null;
};

type JoinDeps = Pick<RoomDeps, 'database' | 'clock' | 'live'>;

/**
 * Takes a place in a call: staff are in at once, everybody else waits until they are let in, and whoever was let in
 * before comes straight in again while somebody of the surgery is in it. Twice is once.
 * @param call its id
 * @throws Problem 404 for a call there is not, 409 `video-early` or `video-over` when nobody can come in,
 *   409 `video-full` for staff when four are there
 */
export async function joinCall(
  { database, clock, live }: JoinDeps,
  organisation: string,
  call: string,
  { kind, ref, name }: Comer,
): Promise<PersonRow> {
  const { vault } = database;
  return database.within(organisation, async (tx) => {
    const now = clock.now();
    const row = await callById(tx, call);
    if (!row) throw notFound();
    mustBeOpen(row, kind, now);
    const present = await presentNow(tx, vault, row, now);
    const before = await personAt(tx, { call, kind, ref });
    const room = mayLetIn(present, { id: before?.id ?? '', kind });
    if (kind === 'staff' && !room) throw full();
    const standing = before && present.some(({ id }) => id === before.id) ? before.state : null;
    const state = kind === 'staff' ? 'in' : (standing ?? stateOnComing(before, room && isHeld(present)));
    const set = {
      state,
      name: name === null ? null : vault.seal(organisation, name),
      seenAt: now,
      leftAt: state === 'refused' ? (before?.leftAt ?? null) : null,
      letInAt: before?.letInAt ?? (state === 'in' ? now : null),
    };
    let person: PersonRow;
    if (before) {
      await updatePerson(tx, before.id, set);
      person = { ...before, ...set };
    } else {
      person = await insertPerson(tx, {
        ...set,
        call,
        kind,
        ref,
        arrivedAt: now,
        instance: null,
        goneAt: null,
      });
    }
    if (!standing && state !== 'refused') await logOfPerson(tx, vault, 'joined', { call: row, person, now });
    if (state === 'in') await beginIfBoth(tx, vault, row, now);
    tx.afterCommit(() => live.callChanged(organisation, call, 'room'));
    return person;
  });
}

/** Somebody goes, of their own will. Nothing happens to who has gone already, or was never there. */
export async function leaveCall(
  { database, clock, live }: JoinDeps,
  organisation: string,
  call: string,
  { kind, ref }: Pick<Comer, 'kind' | 'ref'>,
): Promise<void> {
  await database.within(organisation, async (tx) => {
    const row = await callById(tx, call);
    const person = row && (await personAt(tx, { call, kind, ref }));
    if (!person || !isPresent(person)) return;
    const now = clock.now();
    await updatePerson(tx, person.id, { state: 'left', leftAt: now });
    await logOfPerson(tx, database.vault, 'left', { call: row, person, now });
    tx.afterCommit(() => live.callChanged(organisation, call, 'room'));
  });
}

/** Staff may be there before the time: to try things out, and so that nobody waits. */
function mustBeOpen(call: { startsAt: number; state: string }, kind: Comer['kind'], now: number): void {
  if (!isOpenState(call.state)) throw over();
  if (kind === 'staff') return;
  const door = doorOf(call, now);
  if (door === 'over') throw over();
  if (door === 'early') throw early();
}

const over = () =>
  new Problem(409, 'video-over', 'This video call is over', 'Phone the surgery if you need us.');

const early = () =>
  new Problem(409, 'video-early', 'It is too early to come in', 'Come back nearer to the time of the call.');

const full = () =>
  new Problem(
    409,
    'video-full',
    'Four people are in this call',
    'Somebody has to leave before you can join.',
  );
