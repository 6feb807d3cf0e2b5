import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type Database,
  DatabaseMisuse,
  DatabaseNotReady,
  openDatabase,
  type Tx,
  type Vault,
} from '@frontdoor/database';
import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { onBothDatabases, sqliteDatabases } from '../support/databases.ts';
import { addOrganisations } from './rows.ts';

/*
 * Three ways to lose a patient's request on SQLite. Each is shown on a bare connection first, then shown not to
 * be possible through within().
 */

const folder = mkdtempSync(join(tmpdir(), 'frontdoor-traps-'));
let made = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A bare file with a table of teams, and as many connections to it as asked for. */
function bareConnections(howMany: number): Sqlite.Database[] {
  const file = join(folder, `bare-${made++}.db`);
  const connections = Array.from({ length: howMany }, () => new Sqlite(file, { timeout: 0 }));
  connections[0]?.pragma('journal_mode = WAL');
  connections[0]?.exec('CREATE TABLE team (id text PRIMARY KEY)');
  return connections;
}

const addTeam = ({ q, t, organisation }: Tx, id: string) =>
  q.insert(t.team).values({ organisation, id, name: id });

const teamsOf = (database: Database, organisation: string) =>
  database.read(organisation, async ({ q, t }) => {
    const rows = await q.select({ id: t.team.id }).from(t.team).where(eq(t.team.organisation, organisation));
    return rows.map(({ id }) => id);
  });

describe('trap one, a write outside a transaction', () => {
  it('bare: it is answered as done, and lost with the rollback of somebody else', () => {
    const [bare] = bareConnections(1) as [Sqlite.Database];
    bare.exec('BEGIN IMMEDIATE');
    expect(bare.prepare("INSERT INTO team VALUES ('answered as done')").run().changes).toBe(1);
    bare.exec('ROLLBACK');
    expect(bare.prepare('SELECT * FROM team').all()).toEqual([]);
    bare.close();
  });

  onBothDatabases('ruled out', (open) => {
    let database: Database;

    beforeAll(async () => {
      ({ database } = await open());
      await addOrganisations(database, 'elm');
    });

    it('a handle kept after its job refuses to work', async () => {
      let kept: Tx | undefined;
      await database.within('elm', async (tx) => {
        kept = tx;
      });
      await expect(addTeam(kept as Tx, 'late')).rejects.toThrow(
        'This handle belongs to a job that has ended',
      );
      expect(() => kept?.afterCommit(() => undefined)).toThrow(DatabaseMisuse);
      expect(await teamsOf(database, 'elm')).toEqual([]);
    });

    it('a prepared query kept after its job refuses to work', async () => {
      const add = await database.within('elm', async (tx) => ({
        team: tx.prepared('trap.team', (q, t) =>
          q.insert(t.team).values({ organisation: 'elm', id: 'x', name: 'x' }),
        ),
      }));
      await expect(add.team({})).rejects.toThrow('This handle belongs to a job that has ended');
    });

    it('a write that nobody waited for is refused, not lost', async () => {
      const forgotten: Promise<unknown>[] = [];
      await database.within('elm', async (tx) => {
        forgotten.push(
          nextTurn()
            .then(() => addTeam(tx, 'forgotten'))
            .catch((error: unknown) => error),
        );
      });
      expect(await forgotten[0]).toBeInstanceOf(DatabaseMisuse);
      expect(await teamsOf(database, 'elm')).toEqual([]);
    });
  });
});

describe('trap two, a second writer', () => {
  it('bare: who has read before another wrote cannot write any more', () => {
    const [one, two] = bareConnections(2) as [Sqlite.Database, Sqlite.Database];
    one.exec('BEGIN');
    one.prepare('SELECT * FROM team').all();
    two.exec("INSERT INTO team VALUES ('first')");
    expect(() => one.exec("INSERT INTO team VALUES ('second')")).toThrow('database is locked');
    one.close();
    two.close();
  });

  const open = sqliteDatabases();
  let database: Database;
  let file: string;
  let reopen: { folder: string; vault: Vault };

  beforeAll(async () => {
    const test = await open();
    database = test.database;
    file = join(test.folder, 'frontdoor.db');
    reopen = { folder: test.folder, vault: test.vault };
    await addOrganisations(database, 'elm');
  });

  it('ruled out: a job waits until another process has written, and nothing of either is lost', async () => {
    const other = fork(join(import.meta.dirname, 'other-writer.ts'), [file, '300'], { stdio: 'ignore' });
    await once(other, 'message'); // it holds the file now
    await database.within('elm', (tx) => addTeam(tx, 'ours').then(() => undefined));
    await once(other, 'exit');
    expect((await teamsOf(database, 'elm')).toSorted()).toEqual(['ours', 'theirs']);
  });

  it('ruled out: two that opened the same file take turns', async () => {
    const second = await openDatabase({ url: null, ...reopen });
    const names = Array.from({ length: 20 }, (_, i) => `turn ${i}`);
    await Promise.all(
      names.map((name, i) =>
        (i % 2 ? second : database).within('elm', (tx) => addTeam(tx, name).then(() => undefined)),
      ),
    );
    await second.close();
    expect(await teamsOf(database, 'elm')).toEqual(expect.arrayContaining(names));
  });

  it('ruled out: a writer that never ends fails the waiting jobs with the cure, and the next ones work', async () => {
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    const jobs = ['A', 'B'].map((id) =>
      database.within('elm', (tx) => addTeam(tx, id).then(() => undefined)),
    );
    const results = await Promise.allSettled(jobs);
    other.close();
    const reasons = results.map((result) => (result.status === 'rejected' ? result.reason : null));
    expect(reasons).toEqual([expect.any(DatabaseNotReady), expect.any(DatabaseNotReady)]);
    expect(reasons[0].message).toContain('Another process is writing to the database');
    await database.within('elm', (tx) => addTeam(tx, 'after').then(() => undefined));
    expect(await teamsOf(database, 'elm')).toEqual(expect.arrayContaining(['after']));
    expect(await teamsOf(database, 'elm')).not.toContain('A');
  });

  it('ruled out: what reads cannot write', () => {
    const reader = new Sqlite(file, { readonly: true });
    expect(() => reader.exec("INSERT INTO team VALUES ('elm', 'x', 'x')")).toThrow('readonly');
    reader.close();
  });
});

describe('trap three, nesting', () => {
  it('bare: a transaction cannot begin inside one, and the outer is left half done', () => {
    const [bare] = bareConnections(1) as [Sqlite.Database];
    bare.exec("BEGIN IMMEDIATE; INSERT INTO team VALUES ('outer')");
    expect(() => bare.exec('BEGIN IMMEDIATE')).toThrow('cannot start a transaction within a transaction');
    expect(bare.inTransaction).toBe(true);
    bare.close();
  });

  const open = sqliteDatabases();
  let database: Database;

  beforeEach(async () => {
    ({ database } = await open());
    await addOrganisations(database, 'elm', 'oak');
  });

  it('ruled out: an inner within joins the outer, three deep, and they end together', async () => {
    const job = database.within('elm', async (tx) => {
      await addTeam(tx, 'outer');
      await database.within('elm', async (inner) => {
        await addTeam(inner, 'inner');
        await database.within('elm', (innermost) => addTeam(innermost, 'innermost').then(() => undefined));
      });
      throw new Error('all or nothing');
    });
    await expect(job).rejects.toThrow('all or nothing');
    expect(await teamsOf(database, 'elm')).toEqual([]);
  });

  it('ruled out: a job that starts another without waiting leaves that one to itself', async () => {
    const started: Promise<void>[] = [];
    await database.within('elm', async (tx) => {
      started.push(
        nextTurn().then(() => database.within('oak', (own) => addTeam(own, 'own').then(() => undefined))),
      );
      await addTeam(tx, 'outer');
    });
    await started[0];
    expect(await teamsOf(database, 'oak')).toEqual(['own']);
  });
});

describe('the shared writer', () => {
  const open = sqliteDatabases();
  let database: Database;
  let file: string;

  beforeAll(async () => {
    const test = await open();
    database = test.database;
    file = join(test.folder, 'frontdoor.db');
    await addOrganisations(database, 'elm');
  });

  it('is not held by a job that awaits something else: that job fails, the others go on', async () => {
    const asleep = database.within('elm', async (tx) => {
      await addTeam(tx, 'before the nap');
      await new Promise((resolve) => setTimeout(resolve, 20));
      await addTeam(tx, 'after the nap');
    });
    const awake = database.within('elm', (tx) => addTeam(tx, 'awake').then(() => undefined));
    await expect(asleep).rejects.toThrow('A job inside within awaited something other than its own queries');
    await awake;
    expect(await teamsOf(database, 'elm')).toEqual(['awake']);
  });

  it('answers nobody before their work can be seen from outside', async () => {
    const outside = new Sqlite(file, { readonly: true });
    const seen = outside.prepare("SELECT count(*) AS n FROM team WHERE id LIKE 'many%'").pluck();
    const jobs = Array.from({ length: 200 }, (_, i) =>
      database.within('elm', async (tx) => {
        await addTeam(tx, `many ${i}`);
        return seen.get() as number;
      }),
    );
    const during = await Promise.all(jobs);
    // 200 jobs in batches of 64: while a batch runs, only whole batches before it are there.
    expect([...new Set(during)]).toEqual([0, 64, 128, 192]);
    expect(seen.get()).toBe(200);
    outside.close();
  });

  it('works on while a test holds the timers still', async () => {
    vi.useFakeTimers();
    try {
      await database.within('elm', (tx) => addTeam(tx, 'frozen').then(() => undefined));
    } finally {
      vi.useRealTimers();
    }
    expect(await teamsOf(database, 'elm')).toContain('frozen');
  });

  it('lets jobs that wait finish before it closes, and takes none after', async () => {
    const { database: closing } = await open();
    await addOrganisations(closing, 'elm');
    const last = closing.within('elm', async () => 'written');
    await closing.close();
    expect(await last).toBe('written');
    await expect(closing.within('elm', async () => 'too late')).rejects.toThrow('not open');
  });
});
