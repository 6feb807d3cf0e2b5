import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../../platform/deps.ts';
import { callById } from '../store.ts';
import { type PersonRow, peopleOf, personById, seePeople, updatePerson } from './people-store.ts';
import { isPresent, leftAt } from './rules.ts';
import { goneFor } from './settle.ts';

type PresenceDeps = Pick<Deps, 'database' | 'clock' | 'live'>;
/** One page of one person in one call. */
export type PageOf = { organisation: string; call: string; person: string; instance: string };

/**
 * A page says which it is: from now on it is the one this person is on, and any other of theirs is not. Null when they
 * are not in the call or at its door any more: then they have to come in again first.
 */
export function arrive(deps: PresenceDeps, page: PageOf): Promise<PersonRow | null> {
  return changePerson(deps, page, async (tx, person) => {
    if (person.state === 'left') return null;
    const set = { instance: page.instance, seenAt: deps.clock.now(), goneAt: null };
    await updatePerson(tx, person.id, set);
    return { ...person, ...set };
  });
}

/** Their line has ended, and this page had no other. They keep their place for a while: see `leftAt`. */
export async function lose(deps: PresenceDeps, page: PageOf): Promise<void> {
  await changePerson(deps, page, async (tx, person) => {
    if (!isPresent(person) || person.instance !== page.instance || person.goneAt !== null) return null;
    await updatePerson(tx, person.id, { goneAt: deps.clock.now() });
    return person;
  });
}

/** Writes down that the pages of these people of one organisation were heard of. */
export function hearOf({ database, clock }: PresenceDeps, organisation: string, people: readonly string[]) {
  return database.within(organisation, (tx) => seePeople(tx, people, clock.now()));
}

/** Those of a call who lost their line too long ago have left. */
export async function settleCall({ database, clock, live }: PresenceDeps, organisation: string, id: string) {
  const now = clock.now();
  const lost = await database.read(organisation, (reader) => peopleOf(reader, [id]));
  if (!lost.some((person) => leftAt(person, now) !== null)) return;
  await database.within(organisation, async (tx) => {
    const call = await callById(tx, id);
    if (!call) return;
    for (const person of await peopleOf(tx, [id])) {
      const at = leftAt(person, now);
      if (at !== null) await goneFor(tx, database.vault, { call, person, at });
    }
    tx.afterCommit(() => live.callChanged(organisation, id, 'room'));
  });
}

function changePerson(
  { database, live }: PresenceDeps,
  { organisation, call, person }: PageOf,
  change: (tx: Tx, person: PersonRow) => Promise<PersonRow | null>,
): Promise<PersonRow | null> {
  return database.within(organisation, async (tx) => {
    const row = await personById(tx, call, person);
    const done = row && (await change(tx, row));
    if (done) tx.afterCommit(() => live.callChanged(organisation, call, 'room'));
    return done;
  });
}
