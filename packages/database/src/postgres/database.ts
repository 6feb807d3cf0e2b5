import pg from 'pg';
import { type Dialect, runAfterCommit, type Work } from '../compose.ts';
import { Job } from '../job.ts';
import { postgresSchema } from '../schema/postgres.ts';
import { Scopes } from '../scopes.ts';
import type { DatabaseLog } from '../types.ts';
import { PostgresBus } from './bus.ts';
import { PostgresConnection, PreparedQueries } from './connection.ts';
import { isConflict } from './errors.ts';
import { migratePostgres } from './migrate.ts';
import { postgresBuilders } from './session.ts';
import { repeated, transaction } from './transaction.ts';

/** A job that goes quiet for longer than this, in milliseconds, loses its transaction rather than hold its locks. */
const quietJob = 30_000;

/** Opens a PostgreSQL database and brings it up to date. */
export async function openPostgres(url: string, log: DatabaseLog): Promise<Dialect> {
  await migratePostgres(url);
  const pool = new pg.Pool({ connectionString: url, idle_in_transaction_session_timeout: quietJob });
  pool.on('error', (err) => log.error({ err }, 'An idle connection to PostgreSQL was lost'));
  const bus = new PostgresBus(url, log);
  await bus.start();
  const queries = new PreparedQueries();
  const scopes = new Scopes();

  async function run<R>(organisation: string, access: 'READ WRITE' | 'READ ONLY', work: Work<R>) {
    return transaction(pool, organisation, access, async (client) => {
      const connection = new PostgresConnection(client, queries);
      const job = new Job(organisation, connection, access === 'READ WRITE');
      try {
        const value = await scopes.run(job, work);
        if (job.failure !== null) throw job.failure;
        return { job, value };
      } catch (error) {
        // A job may have turned a lost race into an error of its own; it is still worth another try.
        throw isConflict(job.failure) ? job.failure : error;
      } finally {
        job.live = false;
        await connection.settled();
      }
    });
  }

  return {
    dialect: 'postgres',
    schema: postgresSchema,
    scopes,
    builders: postgresBuilders,
    startWithin: async (organisation, work) => {
      const { job, value } = await repeated(() => run(organisation, 'READ WRITE', work));
      runAfterCommit(job, log);
      return value;
    },
    startRead: async (organisation, work) => (await run(organisation, 'READ ONLY', work)).value,
    bus,
    close: async () => {
      await bus.close();
      await pool.end();
    },
  };
}
