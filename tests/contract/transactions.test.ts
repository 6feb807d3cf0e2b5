import { type Database, DatabaseMisuse, type Queries, type Reader, type Tx } from '@frontdoor/database';
import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { addConsultation, addOrganisations } from './rows.ts';

onBothDatabases('a transaction', (open) => {
  let database: Database;
  const logged = vi.fn();
  let used = 0;
  let organisation: string;

  beforeAll(async () => {
    ({ database } = await open({ log: { error: logged } }));
  });

  beforeEach(async () => {
    organisation = `practice-${used++}`;
    await addOrganisations(database, organisation);
  });

  const addTeam = ({ q, t, organisation }: Tx, id: string) =>
    q.insert(t.team).values({ organisation, id, name: id });
  const teamIds = async ({ q, t, organisation }: Reader) => {
    const rows = await q
      .select({ id: t.team.id })
      .from(t.team)
      .where(eq(t.team.organisation, organisation))
      .orderBy(t.team.id);
    return rows.map(({ id }) => id);
  };
  const kept = () => database.read(organisation, teamIds);

  it('answers with what its job answers, once that can be read', async () => {
    const answer = await database.within(organisation, async (tx) => {
      await addTeam(tx, 'A');
      return 'done';
    });
    expect(answer).toBe('done');
    expect(await kept()).toEqual(['A']);
  });

  it('lets its job take `prepared` and `afterCommit` out of the handle', async () => {
    const committed = vi.fn();
    await database.within(organisation, async ({ prepared, afterCommit, organisation: own }) => {
      const add = prepared('team-taken-out', (q, t) =>
        q.insert(t.team).values({
          organisation: sql.placeholder('organisation'),
          id: sql.placeholder('id'),
          name: sql.placeholder('name'),
        }),
      );
      await add({ organisation: own, id: 'B', name: 'B' });
      afterCommit(committed);
    });
    expect(await kept()).toEqual(['B']);
    expect(committed).toHaveBeenCalledOnce();
  });

  it('sees its own writes', async () => {
    const inside = await database.within(organisation, async (tx) => {
      await addTeam(tx, 'A');
      return teamIds(tx);
    });
    expect(inside).toEqual(['A']);
  });

  it('keeps nothing when one of several queries asked for at once fails, not even those behind it', async () => {
    const job = database.within(organisation, (tx) =>
      Promise.all([addTeam(tx, 'A'), addTeam(tx, 'A'), addTeam(tx, 'B'), addTeam(tx, 'C')]),
    );
    await expect(job).rejects.toThrow();
    expect(await kept()).toEqual([]);
    await database.within(organisation, (tx) => addTeam(tx, 'D'));
    expect(await kept()).toEqual(['D']);
  });

  it('keeps nothing when its job throws', async () => {
    const job = database.within(organisation, async (tx) => {
      await addTeam(tx, 'A');
      throw new Error('changed my mind');
    });
    await expect(job).rejects.toThrow('changed my mind');
    expect(await kept()).toEqual([]);
  });

  it('keeps nothing when its job throws before its first await', async () => {
    const job = database.within(organisation, () => {
      throw new Error('at once');
    });
    await expect(job).rejects.toThrow('at once');
  });

  it('undoes one job of many that run together, and only that one', async () => {
    const jobs = ['A', 'B', 'C', 'D', 'E'].map((id) =>
      database.within(organisation, async (tx) => {
        await addTeam(tx, id);
        if (id === 'C') throw new Error('not C');
        return id;
      }),
    );
    const results = await Promise.allSettled(jobs);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(await kept()).toEqual(['A', 'B', 'D', 'E']);
  });

  it('undoes a job whose query was refused, even when the job caught that', async () => {
    const job = database.within(organisation, async (tx) => {
      await addTeam(tx, 'A');
      await addTeam(tx, 'A').catch(() => 'never mind');
      return 'fine';
    });
    await expect(job).rejects.toMatchObject({ name: 'QueryError', constraint: 'unique' });
    expect(await kept()).toEqual([]);
  });

  it('takes no more queries after one was refused', async () => {
    const job = database.within(organisation, async (tx) => {
      await addTeam(tx, 'A');
      await addTeam(tx, 'A').catch(() => undefined);
      await addTeam(tx, 'B');
    });
    await expect(job).rejects.toMatchObject({ constraint: 'unique' });
    expect(await kept()).toEqual([]);
  });

  it('loses nothing of many that change the same row at once', async () => {
    await database.within(organisation, async ({ q, t, organisation }) => {
      await q.insert(t.leftUnsent).values({ organisation, rule: 'r', hour: 0, times: 0 });
    });
    const add = () =>
      database.within(organisation, async ({ q, t, organisation }) => {
        const where = eq(t.leftUnsent.organisation, organisation);
        const [row] = await q.select({ times: t.leftUnsent.times }).from(t.leftUnsent).where(where);
        await q
          .update(t.leftUnsent)
          .set({ times: (row?.times ?? 0) + 1 })
          .where(where);
      });
    await Promise.all(Array.from({ length: 4 }, add));
    const rows = await database.read(organisation, ({ q, t }) =>
      q
        .select({ times: t.leftUnsent.times })
        .from(t.leftUnsent)
        .where(eq(t.leftUnsent.organisation, organisation)),
    );
    expect(rows).toEqual([{ times: 4 }]);
  });

  it('changes a row only while its lock is what was read', async () => {
    await database.within(organisation, (tx) => addConsultation(tx, 'c', { lock: 3, urgency: 'routine' }));
    const raise = (lock: number, urgency: string) =>
      database.within(organisation, ({ q, t: { consultation: c }, organisation }) =>
        q
          .update(c)
          .set({ urgency, lock: sql`${c.lock} + 1` })
          .where(and(eq(c.organisation, organisation), eq(c.id, 'c'), eq(c.lock, lock)))
          .returning({ lock: c.lock }),
      );
    const both = await Promise.all([raise(3, 'urgent'), raise(3, 'soon')]);
    expect(both.filter((rows) => rows.length === 1)).toEqual([[{ lock: 4 }]]);
    expect(await raise(3, 'routine')).toEqual([]);
  });

  it('joins one of the same organisation that is called inside', async () => {
    const seen = await database.within(organisation, async (tx) => {
      await addTeam(tx, 'outer');
      await database.within(organisation, (inner) => addTeam(inner, 'inner').then(() => undefined));
      return database.read(organisation, teamIds);
    });
    expect(seen).toEqual(['inner', 'outer']);
    expect(await kept()).toEqual(['inner', 'outer']);
  });

  it('is undone whole when a joined part fails, even when that was caught', async () => {
    const job = database.within(organisation, async (tx) => {
      await addTeam(tx, 'outer');
      const part = database.within(organisation, async (inner) => {
        await addTeam(inner, 'inner');
        throw new Error('the part failed');
      });
      await part.catch(() => 'never mind');
      return 'fine';
    });
    await expect(job).rejects.toThrow('the part failed');
    expect(await kept()).toEqual([]);
  });

  it('refuses one of another organisation inside', async () => {
    await addOrganisations(database, `${organisation}-other`);
    const job = database.within(organisation, () =>
      database.within(`${organisation}-other`, async () => 'crossed'),
    );
    await expect(job).rejects.toThrow('A job of one organisation cannot start one of another');
  });

  it('refuses to begin inside a read', async () => {
    const job = database.read(organisation, () => database.within(organisation, async () => 'written'));
    await expect(job).rejects.toThrow('A read cannot write');
  });

  it('cannot be had without an organisation', async () => {
    await expect(database.within('', async () => 'whose?')).rejects.toThrow(DatabaseMisuse);
  });

  it('may be followed by another, in the same function', async () => {
    await database.within(organisation, (tx) => addTeam(tx, 'A').then(() => undefined));
    await database.within(organisation, (tx) => addTeam(tx, 'B').then(() => undefined));
    expect(await kept()).toEqual(['A', 'B']);
  });

  it('tells afterwards, once it is kept', async () => {
    const told: string[] = [];
    await database.within(organisation, async (tx) => {
      tx.afterCommit(() => told.push('told'));
      await addTeam(tx, 'A');
      expect(told).toEqual([]);
    });
    expect(told).toEqual(['told']);
  });

  it('tells nobody when it is undone', async () => {
    const told = vi.fn();
    const job = database.within(organisation, async (tx) => {
      tx.afterCommit(told);
      throw new Error('undone');
    });
    await expect(job).rejects.toThrow('undone');
    expect(told).not.toHaveBeenCalled();
  });

  it('is done although telling failed, and the log says so', async () => {
    const err = new Error('nobody listens');
    await database.within(organisation, async (tx) => {
      tx.afterCommit(() => {
        throw err;
      });
      await addTeam(tx, 'A');
    });
    expect(await kept()).toEqual(['A']);
    expect(logged).toHaveBeenCalledWith({ err }, 'What was to happen after a commit failed');
  });

  it('cannot write through a read', async () => {
    const job = database.read(organisation, async ({ q, t, organisation }) => {
      await (q as Queries).insert(t.team).values({ organisation, id: 'sneaked', name: 'in' });
    });
    await expect(job).rejects.toMatchObject({ name: 'QueryError' });
    expect(await kept()).toEqual([]);
  });

  it('serves the sign-in library one query at a time', async () => {
    const { drizzle, tables } = database.signIn;
    const now = new Date(1_766_577_600_000);
    const row = {
      id: organisation,
      identifier: organisation,
      value: 'v',
      expiresAt: now,
      createdAt: now,
      updatedAt: now,
    };
    expect(await drizzle.insert(tables.verification).values(row).returning()).toEqual([row]);
    const mine = eq(tables.verification.id, organisation);
    expect(await drizzle.select().from(tables.verification).where(mine)).toEqual([row]);
    expect(
      await drizzle.delete(tables.verification).where(mine).returning({ id: tables.verification.id }),
    ).toEqual([{ id: organisation }]);
  });
});
