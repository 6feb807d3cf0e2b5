import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DatabaseNotReady } from './errors.ts';

/** One file of SQL. */
export type Migration = { name: string; sql: string; hash: string };

/** One row of the table `migration`: a file that was applied, and what it said then. */
export type Applied = { name: string; hash: string };

/** The table that remembers; both dialects read this SQL. */
export const migrationTable =
  'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, hash text NOT NULL)';

/** Reads the SQL files of one dialect, in order. */
export function readMigrations(dialect: 'sqlite' | 'postgres'): Migration[] {
  const folder = fileURLToPath(new URL(`../migrations/${dialect}/`, import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(`${folder}${name}`, 'utf8');
      // A checkout on Windows may change line ends; that is not a changed file.
      const hash = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
      return { name, sql, hash };
    });
}

/**
 * The files still to apply.
 * @throws DatabaseNotReady when the database was made by newer code, or by another text of the same file
 */
export function pendingMigrations(known: Migration[], applied: Applied[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { name, hash } of applied) {
    const migration = byName.get(name);
    if (migration === undefined) {
      throw new DatabaseNotReady(
        `The database was made by a newer Frontdoor (it has ${name}); start that version, or restore a backup made before it`,
      );
    }
    if (migration.hash !== hash) {
      throw new DatabaseNotReady(
        `The migration ${name} is not the file this database was made with; put the released file back and add a new one for the change`,
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return known.filter(({ name }) => !done.has(name));
}
