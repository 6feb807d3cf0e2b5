import type { Query } from 'drizzle-orm';
import {
  PgDatabase,
  PgDialect,
  PgPreparedQuery,
  PgSession,
  type SelectedFieldsOrdered,
} from 'drizzle-orm/pg-core';
import { Compiled, type Runner } from '../compiled.ts';
import { DatabaseMisuse } from '../errors.ts';
import type { Queries } from '../types.ts';

const dialect = new PgDialect();

/** drizzle's PostgreSQL builders over any runner, typed as SQLite's: store code knows one set of builders. */
export function postgresBuilders(runner: Runner): Queries {
  return new PgDatabase(dialect, new Session(runner) as never, undefined) as unknown as Queries;
}

class Session extends PgSession {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    super(dialect);
    this.#runner = runner;
  }

  override prepareQuery(query: Query, fields: SelectedFieldsOrdered | undefined): never {
    return new PreparedQuery(query, fields, this.#runner) as never;
  }

  override transaction(): never {
    throw new DatabaseMisuse('within is the only transaction');
  }
}

type Config = { execute: unknown; all: unknown; values: unknown };

class PreparedQuery extends PgPreparedQuery<Config> {
  /** Written to by drizzle's select builder once the query is made. */
  declare joinsNotNullableMap: Record<string, boolean> | undefined;
  readonly #compiled: Compiled;
  readonly #runner: Runner;

  constructor(query: Query, fields: SelectedFieldsOrdered | undefined, runner: Runner) {
    super(query, undefined, undefined);
    this.#compiled = new Compiled(query, fields as never);
    this.#runner = runner;
  }

  get compiled(): Compiled {
    this.#compiled.joinsNotNullableMap = this.joinsNotNullableMap;
    return this.#compiled;
  }

  override async execute(given?: Record<string, unknown>): Promise<unknown> {
    return this.#runner.execute(this.compiled, given);
  }
}
