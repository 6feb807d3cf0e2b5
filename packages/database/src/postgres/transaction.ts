import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { isConflict, postgresError } from './errors.ts';
import { appRole } from './role.ts';

/** How often a job that lost a race is run before its caller is told, and the longest first pause in ms. */
const tries = 6;
const firstPause = 20;

/**
 * Runs `work` again after a conflict, each time after a longer pause of random length, so that two that met
 * do not meet again.
 */
export async function repeated<R>(work: () => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || attempt === tries) throw error;
      await wait(Math.random() * firstPause * 2 ** attempt);
    }
  }
}

/**
 * One transaction on one connection of the pool. It sees one moment of the database from start to end
 * (REPEATABLE READ), and works as the role that row security holds for.
 * @param organisation whose rows it may reach; empty for the directory
 */
export async function transaction<R>(
  pool: pg.Pool,
  organisation: string,
  access: 'READ WRITE' | 'READ ONLY',
  work: (client: pg.PoolClient) => Promise<R>,
): Promise<R> {
  const client = await pool.connect();
  let broken = false;
  try {
    await inOurWords(client, opening(organisation, access));
    const result = await work(client);
    await inOurWords(client, 'COMMIT');
    return result;
  } catch (error) {
    broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Everything before the first query, in one round trip. */
function opening(organisation: string, access: string): string {
  const setting =
    organisation === ''
      ? "SELECT set_config('app.directory', 'on', true)"
      : `SELECT set_config('app.organisation', ${pg.escapeLiteral(organisation)}, true)`;
  return `BEGIN ISOLATION LEVEL REPEATABLE READ ${access}; SET LOCAL ROLE ${appRole}; ${setting}`;
}

async function inOurWords(client: pg.PoolClient, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    throw postgresError(error, statement);
  }
}
