import type { Compiled } from '../compiled.ts';
import type { Connection, Job } from '../job.ts';
import type { Schema } from '../schema/index.ts';
import type { Preparable, Queries } from '../types.ts';
import type { SqliteConnection } from './connection.ts';

/**
 * Reads what is committed. Each COMMIT empties what every other connection keeps in memory of the file, but not the
 * writer's own: so a query is answered by the writer's connection, unless a transaction is open on it. Then, and for a
 * query that would write, it is the read-only connection's.
 */
export class SqliteReader implements Connection {
  readonly schema: Schema;
  readonly #readOnly: SqliteConnection;
  readonly #writing: SqliteConnection;

  constructor(readOnly: SqliteConnection, writing: SqliteConnection) {
    this.schema = readOnly.schema;
    this.#readOnly = readOnly;
    this.#writing = writing;
  }

  builders(job: Job): Queries {
    return this.#readOnly.builders(job);
  }

  prepared(key: string, build: (q: Queries, t: Schema) => Preparable<unknown>): Compiled {
    return this.#readOnly.prepared(key, build);
  }

  run(compiled: Compiled, values: unknown[]): unknown {
    const committed = !this.#writing.raw.inTransaction && this.#writing.onlyReads(compiled);
    return (committed ? this.#writing : this.#readOnly).run(compiled, values);
  }
}
