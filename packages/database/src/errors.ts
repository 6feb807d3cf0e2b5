/** Which rule of a table a row broke. */
export type Constraint = 'unique' | 'not-null' | 'foreign-key' | 'check' | 'append-only';

/**
 * A query the database refused. Its message holds no value of any row: the drivers' own messages and drizzle's
 * list parameters, which may be names and numbers.
 */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly code: string;
  readonly constraint: Constraint | null;

  constructor(code: string, constraint: Constraint | null, statement: string) {
    super(`The database refused a query (${constraint ?? code}): ${statement.slice(0, 200)}`);
    this.code = code;
    this.constraint = constraint;
  }
}

/** A mistake in how the database is used, such as a handle kept after its job. The cure is in the message. */
export class DatabaseMisuse extends Error {
  override readonly name = 'DatabaseMisuse';
}

/** The database cannot be opened as it is. The message is one line that names the cure. */
export class DatabaseNotReady extends Error {
  override readonly name = 'DatabaseNotReady';
}
