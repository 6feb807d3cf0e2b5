import type { Deps } from '../../../platform/deps.ts';
import { notFound, Problem } from '../../../platform/problem.ts';
import type { Staff } from '../../staff/guards.ts';
import { type Holding, holding } from './holding.ts';
import { logOfPerson } from './log.ts';
import { type PersonRow, personAt, personById, updatePerson } from './people-store.ts';
import { isHere, mayLetIn } from './rules.ts';
import { beginIfBoth, presentNow } from './settle.ts';

type DoorDeps = Pick<Deps, 'database' | 'clock' | 'live'>;
/** Which person of which call. */
export type AtDoor = { staff: Staff; call: string; person: string };

/**
 * Lets somebody in who waits, or who was refused by mistake. Twice is once.
 * @throws Problem 409 `video-full` when there is no place for them: see `mayLetIn`; 409 `video-gone` when they have left
 */
export function letIn(deps: DoorDeps, at: AtDoor): Promise<void> {
  return aboutSomebody(deps, at, async ({ tx, call, now, by }, person) => {
    const { vault } = deps.database;
    const present = await presentNow(tx, vault, call, now);
    if (person.state === 'in') return;
    if (person.state === 'left' || (person.state === 'waiting' && !isHere(person, now))) throw gone();
    if (!mayLetIn(present, person)) throw full();
    await updatePerson(tx, person.id, { state: 'in', letInAt: now, leftAt: null });
    await logOfPerson(tx, vault, 'let-in', { call, person, now }, by);
    await beginIfBoth(tx, vault, call, now);
  });
}

/** Does not let somebody in who waits. They are told so kindly, and do not come in by themselves again. */
export function refuse(deps: DoorDeps, at: AtDoor): Promise<void> {
  return aboutSomebody(deps, at, (around, person) => sendAway(deps, around, person, 'refused'));
}

/** Takes somebody out of the call. They do not come in by themselves again. */
export function remove(deps: DoorDeps, at: AtDoor): Promise<void> {
  return aboutSomebody(deps, at, (around, person) => {
    if (person.kind === 'staff' && person.ref === at.staff.member.id) throw yourself();
    return sendAway(deps, around, person, 'removed');
  });
}

async function sendAway(
  { database }: Pick<DoorDeps, 'database'>,
  { tx, call, now, by }: Pick<Holding, 'tx' | 'call' | 'now' | 'by'>,
  person: PersonRow,
  what: 'refused' | 'removed',
): Promise<void> {
  if (person.state === 'refused') return;
  await updatePerson(tx, person.id, { state: 'refused', leftAt: now });
  await logOfPerson(tx, database.vault, what, { call, person, now }, by);
}

/** Whose link was ended does not wait or stay with it, however they came in: they are told as who is not let in. */
export async function putOutGuest(
  deps: Pick<Deps, 'database'>,
  { tx, call, now, by }: Pick<Holding, 'tx' | 'call' | 'now' | 'by'>,
  guest: string,
): Promise<void> {
  const person = await personAt(tx, { call: call.id, kind: 'guest', ref: guest });
  if (person)
    await sendAway(deps, { tx, call, now, by }, person, person.state === 'in' ? 'removed' : 'refused');
}

/** One act about one person of a call that somebody holds. */
function aboutSomebody(
  deps: DoorDeps,
  { staff, call, person }: AtDoor,
  act: (around: Holding, person: PersonRow) => Promise<void>,
): Promise<void> {
  return holding(deps, { staff, call, lock: null }, async (around) => {
    const found = await personById(around.tx, call, person);
    if (!found) throw notFound();
    await act(around, found);
  });
}

const full = () =>
  new Problem(
    409,
    'video-full',
    'There is no room for them',
    'Four people can be in a call, and a place is kept for the patient. Somebody has to leave first.',
  );

const gone = () =>
  new Problem(409, 'video-gone', 'They are not at the door any more', 'Wait until they come back.');

const yourself = () =>
  new Problem(409, 'yourself', 'You cannot take yourself out', 'Leave the call, or end it for everybody.');
