import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Database, openDatabase, openVault } from '@frontdoor/database';
import { readConfig } from '../config.ts';
import { type Clock, systemClock } from '../platform/clock.ts';

/** What an operator did that cannot be done, with the cure. */
export class CommandError extends Error {}

/**
 * Reads `--name value` options. Takes which must be there and which may; throws a `CommandError` naming every one
 * that is missing or unknown.
 */
export function options<Must extends string, May extends string>(
  words: string[],
  must: readonly Must[],
  may: readonly May[],
): Record<Must, string> & Partial<Record<May, string>> {
  const all = Object.fromEntries([...must, ...may].map((name) => [name, { type: 'string' as const }]));
  let values: Record<string, string | undefined>;
  try {
    values = parseArgs({ args: words, options: all }).values as Record<string, string | undefined>;
  } catch (fault) {
    throw new CommandError((fault as Error).message);
  }
  const missing = must.filter((name) => !values[name]?.trim());
  if (missing.length > 0) throw new CommandError(`Missing: ${missing.map((name) => `--${name}`).join(', ')}`);
  return values as Record<Must, string> & Partial<Record<May, string>>;
}

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
