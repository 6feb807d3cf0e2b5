import type { Query } from 'drizzle-orm';
import {
  BaseSQLiteDatabase,
  type SelectedFieldsOrdered,
  SQLiteAsyncDialect,
  type SQLiteExecuteMethod,
  SQLitePreparedQuery,
  SQLiteSession,
} from 'drizzle-orm/sqlite-core';
import { Compiled, type Runner } from '../compiled.ts';
import { DatabaseMisuse } from '../errors.ts';
import type { Queries } from '../types.ts';

const dialect = new SQLiteAsyncDialect();

/** drizzle's SQLite builders over any runner. Made per job, so it is kept cheap. */
export function sqliteBuilders(runner: Runner): Queries {
  return new BaseSQLiteDatabase('async', dialect, new Session(runner), undefined);
}

type Config = { type: 'async'; run: unknown; all: unknown; get: unknown; values: unknown; execute: unknown };

class Session extends SQLiteSession<'async', void, Record<string, never>, Record<string, never>> {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    super(dialect);
    this.#runner = runner;
  }

  override prepareQuery(
    query: Query,
    fields: SelectedFieldsOrdered | undefined,
    method: SQLiteExecuteMethod,
  ) {
    return new PreparedQuery(query, fields, method, this.#runner);
  }

  override transaction(): never {
    throw new DatabaseMisuse('within is the only transaction');
  }
}

class PreparedQuery extends SQLitePreparedQuery<Config> {
  /** Written to by drizzle's select builder once the query is made. */
  declare joinsNotNullableMap: Record<string, boolean> | undefined;
  readonly #compiled: Compiled;
  readonly #runner: Runner;

  constructor(
    query: Query,
    fields: SelectedFieldsOrdered | undefined,
    method: SQLiteExecuteMethod,
    runner: Runner,
  ) {
    super('async', method, query);
    this.#compiled = new Compiled(query, fields);
    this.#runner = runner;
  }

  get compiled(): Compiled {
    this.#compiled.joinsNotNullableMap = this.joinsNotNullableMap;
    return this.#compiled;
  }

  override async all(given?: Record<string, unknown>): Promise<unknown> {
    return this.#runner.execute(this.compiled, given);
  }

  override async run(given?: Record<string, unknown>): Promise<unknown> {
    return this.#runner.execute(this.compiled, given);
  }

  override get(): never {
    throw new DatabaseMisuse('Await the query and take its first row: .get() is not on both databases');
  }

  override values(): never {
    throw new DatabaseMisuse('Await the query: .values() is not on both databases');
  }
}
