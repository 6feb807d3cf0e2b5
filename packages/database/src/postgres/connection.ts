import pg from 'pg';
import { type Compiled, compiledOf } from '../compiled.ts';
import type { Connection, Job } from '../job.ts';
import type { Schema } from '../schema/index.ts';
import { postgresSchema } from '../schema/postgres.ts';
import type { Preparable, Queries } from '../types.ts';
import { postgresError } from './errors.ts';
import { postgresBuilders } from './session.ts';

/** How many different queries each connection keeps planned; further ones are planned anew every time. */
const plannedQueries = 500;

/** What all connections of one database share: which queries are prepared, and under what name. */
export class PreparedQueries {
  readonly #byKey = new Map<string, Compiled>();
  readonly #names = new Map<string, string>();
  readonly #builders = postgresBuilders({
    execute: () => {
      throw new Error('A prepared query is run by its job');
    },
  });

  compiled(key: string, build: (q: Queries, t: Schema) => Preparable<unknown>): Compiled {
    let compiled = this.#byKey.get(key);
    if (compiled === undefined) {
      compiled = compiledOf(build(this.#builders, postgresSchema).prepare());
      this.#byKey.set(key, compiled);
    }
    return compiled;
  }

  /** @returns undefined when there are too many already */
  name(text: string): string | undefined {
    let name = this.#names.get(text);
    if (name === undefined && this.#names.size < plannedQueries) {
      name = `q${this.#names.size}`;
      this.#names.set(text, name);
    }
    return name;
  }
}

const types = {
  // Counts and instants are whole numbers far below 2^53; pg would hand out 64 bits as text.
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format as 'text'),
} as pg.CustomTypesConfig;

/** One connection of the pool, for the length of one transaction. */
export class PostgresConnection implements Connection {
  readonly schema: Schema = postgresSchema;
  readonly #client: pg.PoolClient;
  readonly #queries: PreparedQueries;
  /** What was asked last. A job may ask for several things at once; a client answers one at a time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: pg.PoolClient, queries: PreparedQueries) {
    this.#client = client;
    this.#queries = queries;
  }

  builders(job: Job): Queries {
    return postgresBuilders(job);
  }

  prepared(key: string, build: (q: Queries, t: Schema) => Preparable<unknown>): Compiled {
    return this.#queries.compiled(key, build);
  }

  /** After a query that failed none is run any more: the transaction is lost, and they must not land outside it. */
  run(compiled: Compiled, values: unknown[]): Promise<unknown> {
    const answer = this.#last.then(() => this.#run(compiled, values));
    this.#last = answer;
    // Whoever asked is told; nobody listens to the line itself.
    answer.catch(() => undefined);
    return answer;
  }

  /** Resolves when nothing is under way, so that COMMIT or ROLLBACK is the very last thing said. */
  settled(): Promise<void> {
    return this.#last.then(
      () => undefined,
      () => undefined,
    );
  }

  async #run(compiled: Compiled, values: unknown[]): Promise<unknown> {
    const { text } = compiled;
    const query = { name: this.#queries.name(text), text, values, rowMode: 'array' as const, types };
    let rows: unknown[][];
    try {
      ({ rows } = await this.#client.query<unknown[]>(query));
    } catch (error) {
      throw postgresError(error, text);
    }
    return compiled.fields === undefined ? undefined : compiled.rows(rows);
  }
}
