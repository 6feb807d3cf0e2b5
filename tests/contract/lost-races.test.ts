import type { Database, Reader, Tx } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { postgresDatabases } from '../support/databases.ts';
import { addOrganisations } from './rows.ts';

/* On SQLite jobs take turns and no race can be lost; PostgreSQL runs them together and refuses one of the two. */
describe('a job on PostgreSQL that lost a race', () => {
  const open = postgresDatabases();
  let database: Database;

  beforeAll(async () => {
    ({ database } = await open());
    await addOrganisations(database, 'elm');
    await database.within('elm', async ({ q, t, organisation }) => {
      for (const rule of ['a', 'b'])
        await q.insert(t.leftUnsent).values({ organisation, rule, hour: 0, times: 0 });
    });
  });

  const one = ({ t, organisation }: Reader, rule: string) =>
    and(eq(t.leftUnsent.organisation, organisation), eq(t.leftUnsent.rule, rule));
  const read = async (reader: Reader, rule: string) => {
    const { q, t } = reader;
    const rows = await q.select().from(t.leftUnsent).where(one(reader, rule));
    return rows[0]?.times ?? -1;
  };
  const write = (tx: Tx, rule: string, times: number) => {
    const { q, t } = tx;
    return q.update(t.leftUnsent).set({ times }).where(one(tx, rule));
  };

  it('runs again and sees what the winner wrote', async () => {
    const started = Promise.withResolvers<void>();
    const overtaken = Promise.withResolvers<void>();
    const told: number[] = [];
    let runs = 0;
    const slow = database.within('elm', async (tx) => {
      runs += 1;
      const times = await read(tx, 'a');
      tx.afterCommit(() => told.push(times));
      started.resolve();
      await overtaken.promise; // allowed on PostgreSQL; here it makes the race certain
      await write(tx, 'a', times + 1);
    });
    await started.promise;
    await database.within('elm', async (tx) => write(tx, 'a', 10));
    overtaken.resolve();
    await slow;
    expect(runs).toBe(2);
    expect(told).toEqual([10]);
    expect(await database.read('elm', (reader) => read(reader, 'a'))).toBe(11);
  });

  it('runs again after a deadlock', async () => {
    const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    let runs = 0;
    const lock = (first: string, second: string, mine: 0 | 1) =>
      database.within('elm', async (tx) => {
        runs += 1;
        await write(tx, first, await read(tx, first));
        both[mine].resolve();
        await both[1 - mine]!.promise;
        await write(tx, second, (await read(tx, second)) + 1);
      });
    await Promise.all([lock('a', 'b', 0), lock('b', 'a', 1)]);
    expect(runs).toBeGreaterThan(2);
  });
});
