import { type Constraint, QueryError } from '../errors.ts';

const constraints: Record<string, Constraint> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_NOTNULL: 'not-null',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign-key',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_TRIGGER: 'append-only', // the only triggers there are
};

/** SQLite's error in our words, without any value. */
export function sqliteError(error: unknown, text: string): QueryError {
  const code = String((error as { code?: unknown }).code ?? 'unknown');
  return new QueryError(code, constraints[code] ?? null, text);
}
