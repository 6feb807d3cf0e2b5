import type { Bus } from './bus.ts';
import type { Runner } from './compiled.ts';
import { DatabaseMisuse } from './errors.ts';
import type { Job } from './job.ts';
import type { Schema } from './schema/index.ts';
import type { Scopes } from './scopes.ts';
import { signInOver } from './sign-in.ts';
import type { Database, DatabaseLog, Directory, Queries } from './types.ts';
import type { Vault } from './vault/vault.ts';

/** What a job does with its handle. */
export type Work<R> = (job: Job) => Promise<R>;

/** What each dialect brings: how a job that joins no other is started. */
export type Dialect = {
  dialect: Database['dialect'];
  schema: Schema;
  scopes: Scopes;
  /** drizzle's builders of this dialect over any runner. */
  builders(runner: Runner): Queries;
  startWithin<R>(organisation: string, work: Work<R>): Promise<R>;
  startRead<R>(organisation: string, work: Work<R>): Promise<R>;
  bus: Bus;
  close(): Promise<void>;
};

/** The public database over one dialect: who joins whom is decided here, once for both. */
export function compose(dialect: Dialect, vault: Vault): Database {
  const { scopes, schema } = dialect;
  const within = async <R>(organisation: string, work: Work<R>): Promise<R> =>
    scopes.join(organisation, true, work) ?? dialect.startWithin(organisation, work);
  const read = async <R>(organisation: string, work: Work<R>): Promise<R> =>
    scopes.join(organisation, false, work) ?? dialect.startRead(organisation, work);
  // The directory is the organisation with no name; its handle is typed with fewer tables.
  const directory = {
    within: (work: Work<unknown>) => within('', work),
    read: (work: Work<unknown>) => read('', work),
  } as Directory;
  return {
    dialect: dialect.dialect,
    schema,
    vault,
    within: async (organisation, work) => within(named(organisation), work),
    read: async (organisation, work) => read(named(organisation), work),
    directory,
    signIn: signInOver(dialect, { within, read }),
    bus: dialect.bus,
    close: dialect.close,
  };
}

function named(organisation: string): string {
  if (!organisation) throw new DatabaseMisuse('Name the organisation, or use the directory');
  return organisation;
}

/** Runs what a job asked to happen after its COMMIT. One that throws is told to the log: the work is done. */
export function runAfterCommit(job: Job, log: DatabaseLog): void {
  for (const act of job.acts) {
    try {
      act();
    } catch (err) {
      log.error({ err }, 'What was to happen after a commit failed');
    }
  }
}
