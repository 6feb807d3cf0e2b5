import type { Compiled } from './compiled.ts';
import { DatabaseMisuse } from './errors.ts';
import type { Schema } from './schema/index.ts';
import { checkReach } from './tenancy.ts';
import type { Preparable, Prepared, Queries, Tx } from './types.ts';

/** One connection as a job sees it, in either dialect. */
export type Connection = {
  readonly schema: Schema;
  /** drizzle's builders, running their queries through `job`. */
  builders(job: Job): Queries;
  /** The prepared query of that name, built on first use. */
  prepared(key: string, build: (q: Queries, t: Schema) => Preparable<unknown>): Compiled;
  /** Runs a query and answers its rows; a refused one throws a QueryError. */
  run(compiled: Compiled, values: unknown[]): unknown;
};

/**
 * The handle a job is given. It stops working when the job ends, so that nothing can be written outside a
 * transaction: such a write would be acknowledged and then lost with somebody else's rollback.
 */
export class Job implements Tx {
  readonly organisation: string;
  readonly writes: boolean;
  readonly t: Schema;
  /** The first query or joined part that failed: from then on nothing of the job is kept. */
  failure: unknown = null;
  live = true;
  readonly #connection: Connection;
  #queries: Queries | undefined;
  #acts: (() => void)[] | undefined;

  constructor(organisation: string, connection: Connection, writes: boolean) {
    this.organisation = organisation;
    this.t = connection.schema;
    this.writes = writes;
    this.#connection = connection;
  }

  get q(): Queries {
    this.#queries ??= this.#connection.builders(this);
    return this.#queries;
  }

  /** A field, like `afterCommit`, so that a job may take it out of its handle: `async ({ prepared }) => ...`. */
  readonly prepared = <Rows>(
    key: string,
    build: (q: Queries, t: Schema) => Preparable<Rows>,
  ): Prepared<Rows> => {
    const compiled = this.#connection.prepared(key, build);
    return async (values) => this.execute(compiled, values) as Rows;
  };

  readonly afterCommit = (act: () => void): void => {
    this.#check();
    this.#acts ??= [];
    this.#acts.push(act);
  };

  /** What `afterCommit` was given. */
  get acts(): readonly (() => void)[] {
    return this.#acts ?? [];
  }

  execute(compiled: Compiled, given?: Record<string, unknown>): unknown {
    this.#check();
    const values = compiled.values(given);
    try {
      checkReach(compiled.reach, this.organisation, values, compiled.text);
      const rows = this.#connection.run(compiled, values);
      return rows instanceof Promise ? rows.catch((error: unknown) => this.fail(error)) : rows;
    } catch (error) {
      return this.fail(error);
    }
  }

  /**
   * Marks the whole job as failed. PostgreSQL takes no more queries after one was refused; SQLite would, so
   * the rule is kept here for both, and a caught error cannot leave half a job behind.
   */
  fail(error: unknown): never {
    this.failure ??= error;
    throw error;
  }

  #check(): void {
    if (!this.live) {
      throw new DatabaseMisuse('This handle belongs to a job that has ended; call within or read again');
    }
    if (this.failure !== null) throw this.failure;
  }
}
