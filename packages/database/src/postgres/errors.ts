import { type Constraint, QueryError } from '../errors.ts';

const constraints: Record<string, Constraint> = {
  '23505': 'unique',
  '23502': 'not-null',
  '23503': 'foreign-key',
  '23514': 'check',
  '23000': 'append-only', // refuse_change() of the migrations
};

/** PostgreSQL's error in our words: its own message and detail quote the row. */
export function postgresError(error: unknown, text: string): QueryError {
  const code = String((error as { code?: unknown }).code ?? 'unknown');
  return new QueryError(code, constraints[code] ?? null, text);
}

/** Whether a job that failed so may well succeed when it is run again: a lost race, or a deadlock. */
export function isConflict(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '40001' || code === '40P01';
}
