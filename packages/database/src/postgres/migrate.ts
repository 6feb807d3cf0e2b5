import pg from 'pg';
import { DatabaseNotReady } from '../errors.ts';
import {
  type Applied,
  type Migration,
  migrationTable,
  pendingMigrations,
  readMigrations,
} from '../migrations.ts';
import { ensureRole, grantTables } from './role.ts';

/** Any number, the same for every Frontdoor: the lock that lets one process migrate at a time. */
const lockNumber = 73_202_601;

/** Applies what is missing, one file a transaction, one process at a time. */
export async function migratePostgres(
  url: string,
  known: Migration[] = readMigrations('postgres'),
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'no answer';
    throw new DatabaseNotReady(
      `PostgreSQL cannot be reached (${code}); check DATABASE_URL and that it is running`,
    );
  }
  try {
    // Held until this connection ends.
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
    await ensureRole(client);
    await client.query(migrationTable);
    const { rows: applied } = await client.query<Applied>('SELECT name, hash FROM migration');
    for (const migration of pendingMigrations(known, applied)) await apply(client, migration);
    await grantTables(client);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, { name, sql, hash }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO migration (name, hash) VALUES ($1, $2)', [name, hash]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
