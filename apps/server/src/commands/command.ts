import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase, openVault } from '@frontdoor/database';
import { readConfig } from '../config.ts';
import { type Clock, systemClock } from '../platform/clock.ts';

/** Opens the database of the settings, runs, and closes it again. */
export async function withDatabase<R>(
  job: (deps: { database: Database; clock: Clock }) => Promise<R>,
): Promise<R> {
  // Adding a practice needs no public address or mail yet: only where things are kept is read here.
  const config = readConfig({ ...process.env, FRONTDOOR_MODE: 'demo' });
  mkdirSync(config.data, { recursive: true });
  const vault = openVault({ file: join(config.data, 'keys.json'), create: true });
  const database = await openDatabase({ url: config.databaseUrl, folder: config.data, vault });
  try {
    return await job({ database, clock: systemClock });
  } finally {
    await database.close();
  }
}
