import type { Dialect, Work } from './compose.ts';
import type { Schema } from './schema/index.ts';
import type { Queries } from './types.ts';

/** What the sign-in library is given: drizzle over the directory, one query a job. */
export type SignIn = {
  readonly provider: 'sqlite' | 'pg';
  /** Reads go to the reader, writes through the queue. It has no transactions. */
  readonly drizzle: Queries;
  readonly tables: Pick<Schema, 'user' | 'session' | 'account' | 'verification'>;
};

type Start = <R>(organisation: string, work: Work<R>) => Promise<R>;

/** Gives a library that only knows drizzle a way in that keeps to the one writer. */
export function signInOver(
  { dialect, schema, builders }: Pick<Dialect, 'dialect' | 'schema' | 'builders'>,
  { within, read }: { within: Start; read: Start },
): SignIn {
  const { user, session, account, verification } = schema;
  const drizzle = builders({
    execute: (compiled, given) => {
      const start = compiled.text.startsWith('select') ? read : within;
      return start('', async (job) => job.execute(compiled, given));
    },
  });
  return {
    provider: dialect === 'sqlite' ? 'sqlite' : 'pg',
    drizzle,
    tables: { user, session, account, verification },
  };
}
