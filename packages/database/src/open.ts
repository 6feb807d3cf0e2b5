import { compose } from './compose.ts';
import { DatabaseNotReady } from './errors.ts';
import { openPostgres } from './postgres/database.ts';
import { openSqlite } from './sqlite/database.ts';
import type { Database, DatabaseLog } from './types.ts';
import type { Vault } from './vault/vault.ts';

export type DatabaseOptions = {
  /** `postgres://...`, or null for SQLite in `folder`. */
  url: string | null;
  /** Where SQLite keeps `frontdoor.db`. */
  folder: string;
  vault: Vault;
  log?: DatabaseLog;
};

/**
 * Opens the database and applies the migrations it lacks.
 * @throws DatabaseNotReady, in one line that names the cure, when it cannot be used as it is
 */
export async function openDatabase({ url, folder, vault, log = silent }: DatabaseOptions): Promise<Database> {
  const dialect = url === null ? openSqlite(folder, log) : await openPostgres(url, log);
  const database = compose(dialect, vault);
  try {
    await checkKeys(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** A database beside a key file of another one would take new requests and never show the old. */
async function checkKeys({ directory, vault }: Database): Promise<void> {
  const organisations = await directory.read(({ q, t }) =>
    q.select({ id: t.organisation.id, name: t.organisation.name }).from(t.organisation),
  );
  for (const { id, name } of organisations) {
    if (!vault.has(id)) {
      throw new DatabaseNotReady(
        `The key file has no keys for ${name}, so nothing of it can be read: restore keys.json from its own backup`,
      );
    }
  }
}

const silent: DatabaseLog = { error: () => undefined };
