import type Sqlite from 'better-sqlite3';
import { DatabaseNotReady } from '../errors.ts';
import {
  type Applied,
  type Migration,
  migrationTable,
  pendingMigrations,
  readMigrations,
} from '../migrations.ts';

/**
 * Applies what is missing, one file a transaction. Foreign keys are off meanwhile, because SQLite changes a
 * table by making it anew, and every reference is checked before the COMMIT instead.
 */
export function migrateSqlite(raw: Sqlite.Database, known: Migration[] = readMigrations('sqlite')): void {
  raw.exec(migrationTable);
  raw.pragma('foreign_keys = OFF');
  try {
    for (const migration of pendingMigrations(known, applied(raw))) apply(raw, migration);
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}

function applied(raw: Sqlite.Database): Applied[] {
  return raw.prepare<[], Applied>('SELECT name, hash FROM migration').all();
}

function apply(raw: Sqlite.Database, { name, sql, hash }: Migration): void {
  raw.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have applied it while this one waited for its turn.
    if (!applied(raw).some((done) => done.name === name)) {
      raw.exec(sql);
      const broken = raw.pragma('foreign_key_check') as { table: string }[];
      if (broken[0]) {
        throw new DatabaseNotReady(
          `The migration ${name} would leave rows of ${broken[0].table} pointing at nothing; nothing was changed. Report it with this line`,
        );
      }
      raw.prepare('INSERT INTO migration (name, hash) VALUES (?, ?)').run(name, hash);
    }
    raw.exec('COMMIT');
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    throw error;
  }
}
