import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, openVault } from '@frontdoor/database';
import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { onBothDatabases, postgresDatabases, type TestDatabase } from '../support/databases.ts';
import { addOrganisations } from './rows.ts';

/** Runs SQL on a database past everything that guards it. */
async function tamper({ url, folder }: TestDatabase, sql: string): Promise<void> {
  if (url === null) {
    const raw = new Sqlite(join(folder, 'frontdoor.db'));
    raw.exec(sql);
    raw.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

onBothDatabases('opening', (open) => {
  it('finds everything again', async () => {
    const test = await open();
    await addOrganisations(test.database, 'elm');
    const again = await openDatabase(test);
    const found = await again.directory.read(({ q, t }) =>
      q.select({ id: t.organisation.id }).from(t.organisation),
    );
    await again.close();
    expect(found).toEqual([{ id: 'elm' }]);
  });

  it('works for several processes that start at once', async () => {
    const test = await open();
    const together = await Promise.all([openDatabase(test), openDatabase(test), openDatabase(test)]);
    for (const database of together) await database.close();
    expect(together).toHaveLength(3);
  });

  it('refuses a database made by newer code, and says what to do', async () => {
    const test = await open();
    await tamper(test, "INSERT INTO migration (name, hash) VALUES ('9999_later.sql', 'x')");
    await expect(openDatabase(test)).rejects.toThrow(
      'The database was made by a newer Frontdoor (it has 9999_later.sql)',
    );
  });

  it('refuses a database made by another text of the same file', async () => {
    const test = await open();
    await tamper(test, "UPDATE migration SET hash = 'other' WHERE name = '0000_first.sql'");
    await expect(openDatabase(test)).rejects.toThrow(
      'The migration 0000_first.sql is not the file this database was made with',
    );
  });

  it('refuses a key file without the keys of an organisation it has', async () => {
    const test = await open();
    await addOrganisations(test.database, 'elm');
    const vault = openVault({ file: join(test.folder, 'other-keys.json'), create: true });
    await expect(openDatabase({ ...test, vault })).rejects.toThrow(
      'The key file has no keys for name of it, so nothing of it can be read: restore keys.json from its own backup',
    );
  });
});

describe('opening SQLite', () => {
  it('makes the folder it is told to use', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'frontdoor-open-'));
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
    const folder = join(parent, 'not', 'yet', 'there');
    const vault = openVault({ file: join(folder, 'keys.json'), create: true });
    await (await openDatabase({ url: null, folder, vault })).close();
    expect(existsSync(join(folder, 'frontdoor.db'))).toBe(true);
  });
});

describe('opening PostgreSQL', () => {
  const open = postgresDatabases();

  it('says so when nobody answers', async () => {
    const { folder, vault } = await open();
    const nobody = openDatabase({ url: 'postgres://127.0.0.1:1/none', folder, vault });
    await expect(nobody).rejects.toThrow('PostgreSQL cannot be reached (ECONNREFUSED); check DATABASE_URL');
  });

  it('works for an ordinary user who owns the database, who sees its own organisation only', async () => {
    const test = await open();
    await addOrganisations(test.database, 'elm', 'oak');
    await test.database.within('oak', ({ q, t }) =>
      q.insert(t.team).values({ organisation: 'oak', id: 't', name: 'Team' }).returning(),
    );
    const name = new URL(test.url ?? '').pathname.slice(1);
    const owner = `owner_of_${name}`;
    await tamper(
      test,
      `CREATE ROLE ${owner} LOGIN PASSWORD 'ordinary';
       GRANT frontdoor_app TO ${owner};
       ALTER DATABASE ${name} OWNER TO ${owner};
       ALTER SCHEMA public OWNER TO ${owner};
       DO $$ DECLARE r record; BEGIN
         FOR r IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
           EXECUTE format('ALTER TABLE %I OWNER TO ${owner}', r.tablename);
         END LOOP; END $$;`,
    );
    const url = (test.url ?? '').replace('postgres:postgres@', `${owner}:ordinary@`);
    const database = await openDatabase({ ...test, url });
    const teams = await database.read('oak', ({ q, t }) =>
      q.select({ id: t.team.id }).from(t.team).where(eq(t.team.organisation, 'oak')),
    );
    await database.close();
    expect(teams).toEqual([{ id: 't' }]);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const forgotten = await client.query('SELECT * FROM team');
    await client.end();
    expect(forgotten.rows).toEqual([]);
  });

  it('tells an administrator what to run when the role is missing and cannot be made', async () => {
    const test = await open();
    const lowly = `lowly_in_${new URL(test.url ?? '').pathname.slice(1)}`;
    await tamper(test, `CREATE ROLE ${lowly} LOGIN PASSWORD 'lowly'`);
    const url = (test.url ?? '').replace('postgres:postgres@', `${lowly}:lowly@`);
    await expect(openDatabase({ ...test, url })).rejects.toThrow(
      'PostgreSQL did not let this user make the role frontdoor_app; as an administrator run: CREATE ROLE frontdoor_app NOLOGIN; GRANT frontdoor_app TO',
    );
  });
});
