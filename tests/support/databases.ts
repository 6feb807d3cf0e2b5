import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Database, type DatabaseLog, openDatabase, openVault, type Vault } from '@frontdoor/database';
import { afterAll, describe, inject } from 'vitest';

/** A database of a test's own, in a folder of its own, with a key file. */
export type TestDatabase = { database: Database; vault: Vault; folder: string; url: string | null };

/** Opens a fresh, migrated database; it is closed and removed when the test file, or its `describe`, ends. */
export type OpenTestDatabase = (options?: { log?: DatabaseLog }) => Promise<TestDatabase>;

/**
 * Runs the same tests on SQLite and on PostgreSQL.
 * @param tests is given `open`; call it in `beforeAll`, or in a test that needs a database to itself
 */
export function onBothDatabases(name: string, tests: (open: OpenTestDatabase) => void): void {
  describe(`${name} (SQLite)`, () => tests(opener(async () => null)));
  describe(`${name} (PostgreSQL)`, () => tests(opener(askForPostgres)));
}

/** Fresh SQLite databases, for tests that need one and do not care which. Call it inside a `describe`. */
export function sqliteDatabases(): OpenTestDatabase {
  return opener(async () => null);
}

/** Fresh PostgreSQL databases, for what only PostgreSQL has. Call it inside a `describe`. */
export function postgresDatabases(): OpenTestDatabase {
  return opener(askForPostgres);
}

/** The address of an empty PostgreSQL database that was migrated; the caller gives it back. */
async function askForPostgres(): Promise<string> {
  const answer = await fetch(inject('postgresDesk'), { method: 'POST' });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`No PostgreSQL for this test: ${text}`);
  return text;
}

/** Gives a PostgreSQL database back. */
async function giveBackPostgres(url: string): Promise<void> {
  await fetch(`${inject('postgresDesk')}${basename(url)}`, { method: 'DELETE' });
}

function opener(address: () => Promise<string | null>): OpenTestDatabase {
  const opened: TestDatabase[] = [];
  afterAll(async () => {
    for (const { database, folder, url } of opened.splice(0)) {
      await database.close();
      if (url !== null) await giveBackPostgres(url);
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return async ({ log } = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'frontdoor-test-'));
    const url = await address();
    const vault = openVault({ file: join(folder, 'keys.json'), create: true });
    const database = await openDatabase({ url, folder, vault, ...(log && { log }) });
    const test = { database, vault, folder, url };
    opened.push(test);
    return test;
  };
}
