import { type Database, placeholders, type Tx } from '@frontdoor/database';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { addConsultation, addOrganisations, rowOf } from './rows.ts';

onBothDatabases('a row that breaks a rule', (open) => {
  let database: Database;

  beforeAll(async () => {
    ({ database } = await open());
    await addOrganisations(database, 'elm', 'oak');
    await database.within('elm', (tx) => addConsultation(tx, 'c1'));
  });

  const within = (job: (tx: Tx) => Promise<unknown>) => database.within('elm', job);

  it('is refused as a second of its kind: one submission makes one request (R51)', async () => {
    const again = within((tx) => addConsultation(tx, 'c2', { submission: 'c1' }));
    await expect(again).rejects.toMatchObject({ name: 'QueryError', constraint: 'unique' });
  });

  it('is left out quietly where the query says so, and the query tells', async () => {
    const add = () =>
      database.within('elm', ({ q, t, organisation }) =>
        q
          .insert(t.team)
          .values({ organisation, id: 'once', name: 'Reception' })
          .onConflictDoNothing()
          .returning({ id: t.team.id }),
      );
    const both = await Promise.all([add(), add()]);
    expect(both.flat()).toEqual([{ id: 'once' }]);
  });

  it('may be the same in another organisation', async () => {
    await database.within('oak', (tx) => addConsultation(tx, 'c1'));
    const rows = await database.read('oak', ({ q, t }) =>
      q.select({ id: t.consultation.id }).from(t.consultation).where(eq(t.consultation.organisation, 'oak')),
    );
    expect(rows).toEqual([{ id: 'c1' }]);
  });

  it('is refused when something that must be there is not', async () => {
    const bare = within((tx) =>
      tx.prepared('test.team.bare', (q, t) => q.insert(t.team).values(placeholders(t.team)))({
        organisation: 'elm',
        id: 'bare',
      }),
    );
    await expect(bare).rejects.toMatchObject({ constraint: 'not-null' });
  });

  it('is refused when it hangs on a request that is not there', async () => {
    const orphan = within(({ q, t, organisation }) =>
      q.insert(t.flag).values(rowOf(t.flag, { organisation, consultation: 'nowhere' })),
    );
    await expect(orphan).rejects.toMatchObject({ constraint: 'foreign-key' });
  });

  it('cannot hang on the request of another organisation', async () => {
    await database.within('oak', (tx) => addConsultation(tx, 'only oak'));
    const crossed = within(({ q, t, organisation }) =>
      q.insert(t.message).values(rowOf(t.message, { organisation, consultation: 'only oak' })),
    );
    await expect(crossed).rejects.toMatchObject({ constraint: 'foreign-key' });
  });

  it('is named by its table, never by what it holds', async () => {
    const error = await within(({ q, t, organisation }) =>
      q.insert(t.team).values([
        { organisation, id: 'private', name: 'Mrs Private' },
        { organisation, id: 'private', name: 'Mrs Private' },
      ]),
    ).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    const everything = JSON.stringify(error, Object.getOwnPropertyNames(error));
    expect(everything).toContain('insert into');
    expect(everything).not.toMatch(/private/i);
    expect((error as Error).cause).toBeUndefined();
  });

  describe('in a log', () => {
    const logs = ['changeLog', 'viewLog', 'sentLog'] as const;

    it.each(logs)('%s is only ever added to', async (name) => {
      await within(({ q, t, organisation }) =>
        q.insert(t[name]).values(rowOf(t[name], { organisation, id: 'first' }) as never),
      );
      const change = within(({ q, t, organisation }) =>
        q.update(t[name]).set({ at: 0 }).where(eq(t[name].organisation, organisation)),
      );
      await expect(change).rejects.toMatchObject({ constraint: 'append-only' });
      const remove = within(({ q, t, organisation }) =>
        q.delete(t[name]).where(eq(t[name].organisation, organisation)),
      );
      await expect(remove).rejects.toMatchObject({ constraint: 'append-only' });
      const rows = await database.read('elm', ({ q, t }) =>
        q.select({ at: t[name].at }).from(t[name]).where(eq(t[name].organisation, 'elm')),
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]?.at).not.toBe(0);
    });
  });
});
