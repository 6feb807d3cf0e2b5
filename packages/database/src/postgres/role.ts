import type pg from 'pg';
import { DatabaseNotReady } from '../errors.ts';

/**
 * The role every transaction works as. Superusers, and owners without FORCE, are exempt from row security;
 * this role is neither, whoever the connection signed in as. It cannot sign in itself.
 */
export const appRole = 'frontdoor_app';

/** Makes the role if it is missing, and makes sure this connection can take it. */
export async function ensureRole(client: pg.Client): Promise<void> {
  if (await canTakeRole(client)) return;
  try {
    // Roles belong to the whole server: another database of it may be doing this at the same moment.
    await client.query(`DO $$ BEGIN CREATE ROLE ${appRole} NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await client.query(`GRANT ${appRole} TO CURRENT_USER`);
  } catch {
    // Whether it worked is asked below.
  }
  if (await canTakeRole(client)) return;
  throw new DatabaseNotReady(
    `PostgreSQL did not let this user make the role ${appRole}; as an administrator run: CREATE ROLE ${appRole} NOLOGIN; GRANT ${appRole} TO <the user in DATABASE_URL>;`,
  );
}

async function canTakeRole(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`SET ROLE ${appRole}`);
    await client.query('RESET ROLE');
    return true;
  } catch {
    return false;
  }
}

/** Lets the role use every table but the one that remembers migrations. */
export async function grantTables(client: pg.Client): Promise<void> {
  await client.query(`GRANT USAGE ON SCHEMA public TO ${appRole};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${appRole};
    REVOKE ALL ON migration FROM ${appRole}`);
}
