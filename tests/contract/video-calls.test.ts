import type { Database } from '@frontdoor/database';
import { beforeAll, expect, test } from 'vitest';
import {
  endGuests,
  guestByHash,
  guestsOf,
  insertGuest,
} from '../../apps/server/src/features/video/guest-store.ts';
import {
  type CallRow,
  callById,
  callsBetween,
  callsOfConsultation,
  insertCall,
  openCallOf,
  updateCall,
} from '../../apps/server/src/features/video/store.ts';
import { onBothDatabases } from '../support/databases.ts';
import { addConsultation, addOrganisations, rowOf } from './rows.ts';

const startsAt = 1_766_577_600_000;

onBothDatabases('the rows of video calls', (open) => {
  let database: Database;
  beforeAll(async () => {
    ({ database } = await open());
    await addOrganisations(database, 'elm', 'oak');
    for (const organisation of ['elm', 'oak'])
      for (const id of ['one', 'two', 'three'])
        await database.within(organisation, (tx) => addConsultation(tx, id));
  });

  const callRow = (id: string, given: Partial<CallRow>): Omit<CallRow, 'organisation'> => {
    const { organisation: _, ...row } = rowOf(database.schema.videoCall, { organisation: 'elm' }) as CallRow;
    return { ...row, id, state: 'invited', startsAt, lock: 0, checks: null, ...given };
  };
  const insert = (organisation: string, id: string, given: Partial<CallRow>) =>
    database.within(organisation, (tx) => insertCall(tx, callRow(id, given)));
  const call = (id: string) => database.read('elm', (reader) => callById(reader, id));

  test('a request has one open call, however many are made at once; after it, another', async () => {
    const made = await Promise.all(
      ['a', 'b', 'c'].map((id) => insert('elm', `one ${id}`, { consultation: 'one' })),
    );
    expect(made.filter((each) => each)).toHaveLength(1);
    const first = (await database.read('elm', (reader) => openCallOf(reader, 'one')))!;
    expect(await insert('elm', 'one d', { consultation: 'one', state: 'started' })).toBe(false);
    await database.within('elm', (tx) => updateCall(tx, first, { state: 'ended', changedAt: startsAt }));
    expect(await insert('elm', 'one d', { consultation: 'one', madeAt: first.madeAt + 1 })).toBe(true);
    const all = await database.read('elm', (reader) => callsOfConsultation(reader, 'one'));
    expect(all.map(({ id, state }) => [id, state])).toEqual([
      ['one d', 'invited'],
      [first.id, 'ended'],
    ]);
  });

  test('what was read before somebody else changed it is not written over', async () => {
    await insert('elm', 'two a', { consultation: 'two' });
    const before = (await call('two a'))!;
    await database.within('elm', (tx) => updateCall(tx, before, { delayMinutes: 10, changedAt: startsAt }));
    const late = database.within('elm', (tx) =>
      updateCall(tx, before, { delayMinutes: 20, changedAt: startsAt }),
    );
    await expect(late).rejects.toThrow('A video call was changed by a lock it does not have');
    expect(await call('two a')).toMatchObject({ delayMinutes: 10, lock: 1 });
  });

  test('a day has those that start in it, its first moment and not its last, by time; of one clinician where asked', async () => {
    const at = (id: string, starts: number, clinician: string) =>
      insert('elm', id, { consultation: 'three', state: 'ended', startsAt: starts, clinician });
    const day = startsAt + 86_400_000;
    await at('late', day + 7_200_000, 'rosa');
    await at('early', day, 'owen');
    await at('next day', day + 86_400_000, 'rosa');
    const between = (clinician: string | null) =>
      database.read('elm', async (reader) => {
        const rows = await callsBetween(reader, { from: day, until: day + 86_400_000, clinician });
        return rows.map(({ id }) => id);
      });
    expect(await between(null)).toEqual(['early', 'late']);
    expect(await between('rosa')).toEqual(['late']);
  });

  test('another organisation’s call, day and guest are not there', async () => {
    await insert('oak', 'theirs', { consultation: 'one' });
    await database.within('oak', (tx) =>
      insertGuest(tx, {
        ...{ id: 'g-oak', call: 'theirs', tokenHash: 'hash of theirs', name: 'sealed', role: 'family' },
        ...{ madeBy: 'm-1', madeAt: startsAt, endedAt: null },
      }),
    );
    expect(await call('theirs')).toBeNull();
    const seen = await database.read('elm', async (reader) => [
      await guestByHash(reader, 'hash of theirs'),
      await guestsOf(reader, 'theirs'),
    ]);
    expect(seen).toEqual([null, []]);
    const own = await database.read('oak', (reader) => guestByHash(reader, 'hash of theirs'));
    expect(own?.id).toBe('g-oak');
  });

  test('a guest’s link ends once: what ended before keeps its time', async () => {
    await insert('elm', 'with guests', { consultation: 'three' });
    const guest = (id: string) => ({
      ...{ id, call: 'with guests', tokenHash: `hash of ${id}`, name: 'sealed', role: 'family' },
      ...{ madeBy: 'm-1', madeAt: startsAt, endedAt: null },
    });
    await database.within('elm', async (tx) => {
      await insertGuest(tx, guest('g-1'));
      await insertGuest(tx, guest('g-2'));
      await endGuests(tx, { call: 'with guests', ids: ['g-1'], now: startsAt + 1 });
      await endGuests(tx, { call: 'with guests', now: startsAt + 2 });
    });
    const guests = await database.read('elm', (reader) => guestsOf(reader, 'with guests'));
    expect(guests.map(({ id, endedAt }) => [id, endedAt])).toEqual([
      ['g-1', startsAt + 1],
      ['g-2', startsAt + 2],
    ]);
  });
});
