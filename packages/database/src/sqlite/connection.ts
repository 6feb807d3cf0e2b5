import Sqlite from 'better-sqlite3';
import { type Compiled, compiledOf } from '../compiled.ts';
import type { Connection, Job } from '../job.ts';
import type { Schema } from '../schema/index.ts';
import { sqliteSchema } from '../schema/sqlite.ts';
import type { Preparable, Queries } from '../types.ts';
import { sqliteError } from './errors.ts';
import { sqliteBuilders } from './session.ts';

/**
 * How long one process waits for another's write before it gives up, in milliseconds. The whole process waits,
 * so it is short; an operator's command writes for a few milliseconds.
 */
const busyTimeout = 2000;

/** How many texts of ordinary queries keep their statement; the oldest goes first. */
const keptStatements = 500;

/** One open SQLite file, with its statements kept. */
export class SqliteConnection implements Connection {
  readonly schema: Schema = sqliteSchema;
  readonly raw: Sqlite.Database;
  readonly #prepared = new Map<string, Compiled>();
  readonly #statements = new Map<string, Sqlite.Statement>();
  readonly #builders = sqliteBuilders({ execute: neverRun });

  constructor(raw: Sqlite.Database) {
    this.raw = raw;
  }

  builders(job: Job): Queries {
    return sqliteBuilders(job);
  }

  prepared(key: string, build: (q: Queries, t: Schema) => Preparable<unknown>): Compiled {
    let compiled = this.#prepared.get(key);
    if (compiled === undefined) {
      compiled = compiledOf(build(this.#builders, this.schema).prepare());
      this.#prepared.set(key, compiled);
    }
    return compiled;
  }

  run(compiled: Compiled, values: unknown[]): unknown {
    try {
      const statement = this.#statement(compiled);
      if (compiled.fields === undefined) {
        statement.run(values);
        return undefined;
      }
      return compiled.rows(statement.all(values) as unknown[][]);
    } catch (error) {
      throw sqliteError(error, compiled.text);
    }
  }

  /** Whether a query changes nothing, whatever it is called. */
  onlyReads(compiled: Compiled): boolean {
    return this.#statement(compiled).readonly;
  }

  #statement({ text, fields }: Compiled): Sqlite.Statement {
    const kept = this.#statements.get(text);
    if (kept !== undefined) return kept;
    const statement = this.raw.prepare(text);
    if (fields !== undefined) statement.raw(true);
    if (this.#statements.size >= keptStatements) {
      this.#statements.delete(this.#statements.keys().next().value as string);
    }
    this.#statements.set(text, statement);
    return statement;
  }
}

function neverRun(): never {
  throw new Error('A prepared query is run by its job');
}

/** The one connection that writes. */
export function openWriter(file: string): SqliteConnection {
  const raw = new Sqlite(file, { timeout: busyTimeout });
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  // What a savepoint or a statement could undo is copied first: to memory, not to a file.
  raw.pragma('temp_store = MEMORY');
  // Index pages are hit at random; 64 MB of them, and a checkpoint every 40 MB, took a quarter off receiving.
  raw.pragma('cache_size = -65536');
  raw.pragma('wal_autocheckpoint = 10000');
  return new SqliteConnection(raw);
}

/** The connection that reads: the file is opened read-only, and told so twice. */
export function openReader(file: string): SqliteConnection {
  const raw = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  raw.pragma('query_only = ON');
  return new SqliteConnection(raw);
}
