import type { Database, Reader, Schema } from '@frontdoor/database';
import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tenantTables } from '../../packages/database/src/tenancy.ts';
import { onBothDatabases, postgresDatabases } from '../support/databases.ts';
import { addConsultation, addOrganisations, rowOf } from './rows.ts';

async function fill(database: Database): Promise<void> {
  await addOrganisations(database, 'elm', 'oak');
  for (const organisation of ['elm', 'oak']) {
    await database.within(organisation, async (tx) => {
      const { q, t } = tx;
      await addConsultation(tx, `${organisation}-1`);
      await q.insert(t.member).values(rowOf(t.member, { organisation, id: 'm1', userId: 'rosa' }));
    });
  }
}

onBothDatabases('an organisation', (open) => {
  let database: Database;

  beforeAll(async () => {
    ({ database } = await open());
    await fill(database);
  });

  it('is named by every query: one that forgot is refused', async () => {
    const forgot = database.read('elm', ({ q, t }) => q.select().from(t.consultation));
    await expect(forgot).rejects.toThrow('A query must name the organisation of its job');
  });

  it('is the only one its job can ask about', async () => {
    const other = database.read('elm', ({ q, t }) =>
      q.select().from(t.consultation).where(eq(t.consultation.organisation, 'oak')),
    );
    await expect(other).rejects.toThrow('A query must name the organisation of its job');
  });

  it('is the only one its job can write for', async () => {
    const other = database.within('elm', ({ q, t }) =>
      q.insert(t.team).values({ organisation: 'oak', id: 'x', name: 'x' }).returning(),
    );
    await expect(other).rejects.toThrow('A query must name the organisation of its job');
  });

  it('keeps its changes to itself when an update names no id', async () => {
    await database.within('elm', ({ q, t, organisation }) =>
      q.update(t.member).set({ name: 'changed' }).where(eq(t.member.organisation, organisation)).returning(),
    );
    const names = await database.directory.read(({ q, t }) =>
      q
        .select({ organisation: t.member.organisation, name: t.member.name })
        .from(t.member)
        .orderBy(t.member.organisation),
    );
    expect(names).toEqual([
      { organisation: 'elm', name: 'changed' },
      { organisation: 'oak', name: 'name of it' },
    ]);
  });

  describe('in the directory', () => {
    it('is found by its address, before anybody is known', async () => {
      const found = await database.directory.read(({ q, t }) =>
        q.select({ id: t.organisation.id }).from(t.organisation).where(eq(t.organisation.slug, 'oak')),
      );
      expect(found).toEqual([{ id: 'oak' }]);
    });

    it('is listed among the places where a person works', async () => {
      const places = await database.directory.read(({ q, t }) =>
        q.select({ organisation: t.member.organisation }).from(t.member).where(eq(t.member.userId, 'rosa')),
      );
      expect(places.map(({ organisation }) => organisation).toSorted()).toEqual(['elm', 'oak']);
    });

    it('shows none of its requests', async () => {
      const peek = database.directory.read(({ q, t }) => q.select().from((t as Schema).consultation));
      await expect(peek).rejects.toThrow("The directory cannot reach an organisation's rows");
    });

    it('gets no new staff', async () => {
      const sneak = database.directory.within(({ q, t }) =>
        q
          .insert(t.member)
          .values(rowOf(t.member, { organisation: 'elm', id: 'sneak' }))
          .returning(),
      );
      await expect(sneak).rejects.toThrow("The directory cannot reach an organisation's rows");
    });
  });
});

describe('row security of PostgreSQL, when our own check is not there', () => {
  const open = postgresDatabases();
  let client: pg.Client;
  let database: Database;

  beforeAll(async () => {
    const test = await open();
    database = test.database;
    await fill(database);
    client = new pg.Client({ connectionString: test.url ?? '' });
    await client.connect();
  });

  afterAll(() => client.end());

  /** Runs SQL as a transaction of the application does, and undoes it. */
  async function as(setting: string | null, sql: string): Promise<pg.QueryResult> {
    await client.query('BEGIN; SET LOCAL ROLE frontdoor_app');
    try {
      if (setting !== null) await client.query(`SELECT set_config('app.${setting}', $1, true)`, ['elm']);
      return await client.query(sql);
    } finally {
      await client.query('ROLLBACK');
    }
  }

  it('shows a forgotten WHERE its own rows only', async () => {
    const { rows } = await as('organisation', 'SELECT id FROM consultation');
    expect(rows).toEqual([{ id: 'elm-1' }]);
  });

  it('holds inside read and within, whoever DATABASE_URL signs in as', async () => {
    const everything = ({ q, t }: Reader) =>
      q.select({ id: t.consultation.id }).from(t.consultation).where(sql`${'elm'} = 'elm'`);
    expect(await database.read('elm', everything)).toEqual([{ id: 'elm-1' }]);
    expect(await database.within('elm', everything)).toEqual([{ id: 'elm-1' }]);
  });

  it('shows nothing when no organisation is named', async () => {
    expect((await as(null, 'SELECT id FROM consultation')).rows).toEqual([]);
    expect((await as(null, 'SELECT id FROM member')).rows).toEqual([]);
  });

  it('changes nothing of another organisation', async () => {
    const { rowCount } = await as('organisation', "UPDATE consultation SET state = 'finished'");
    expect(rowCount).toBe(1);
  });

  it('adds nothing to another organisation', async () => {
    const add = as('organisation', "INSERT INTO team VALUES ('oak', 'x', 'x')");
    await expect(add).rejects.toThrow('violates row-level security policy');
  });

  it('moves nothing to another organisation', async () => {
    const move = as('organisation', "UPDATE member SET organisation = 'oak', id = 'moved'");
    await expect(move).rejects.toThrow('violates row-level security policy');
  });

  it('holds for a superuser once the application took its role', async () => {
    const { rows } = await client.query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
    expect(rows).toEqual([{ rolsuper: true }]);
    expect((await client.query('SELECT id FROM consultation')).rows).toHaveLength(2);
    expect((await as('organisation', 'SELECT id FROM consultation')).rows).toHaveLength(1);
  });

  it('is forced on every table that has an organisation, and those are the ones our own check knows', async () => {
    const { rows } = await client.query(`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'organisation'
      ORDER BY 1`);
    expect(rows).toEqual(tenantTables.toSorted().map((name) => ({ name, forced: true })));
  });

  it('does not let the application see or change which migrations ran', async () => {
    await expect(as('organisation', 'SELECT * FROM migration')).rejects.toThrow('permission denied');
  });
});
