import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ownBus } from '../bus.ts';
import { type Dialect, runAfterCommit } from '../compose.ts';
import { Job } from '../job.ts';
import { Scopes } from '../scopes.ts';
import type { DatabaseLog } from '../types.ts';
import { openReader, openWriter } from './connection.ts';
import { migrateSqlite } from './migrate.ts';
import { QueuedJob } from './queued-job.ts';
import { SqliteReader } from './reader.ts';
import { sqliteBuilders } from './session.ts';
import { Writer } from './writer.ts';

/** Opens `<folder>/frontdoor.db`, making it when there is none, and brings it up to date. */
export function openSqlite(folder: string, log: DatabaseLog): Dialect {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'frontdoor.db');
  const writing = openWriter(file);
  try {
    migrateSqlite(writing.raw);
  } catch (error) {
    writing.raw.close();
    throw error;
  }
  const readOnly = openReader(file);
  const reading = new SqliteReader(readOnly, writing);
  const writer = new Writer(writing);
  const scopes = new Scopes();
  const afterCommit = (job: Job) => runAfterCommit(job, log);
  return {
    dialect: 'sqlite',
    schema: writing.schema,
    scopes,
    builders: sqliteBuilders,
    startWithin: (organisation, work) => {
      const queued = new QueuedJob(() => new Job(organisation, writing, true), work, scopes, afterCommit);
      writer.add(queued);
      return queued.promise;
    },
    startRead: async (organisation, work) => {
      const job = new Job(organisation, reading, false);
      try {
        return await scopes.run(job, work);
      } finally {
        job.live = false;
      }
    },
    bus: ownBus(log),
    close: async () => {
      await writer.idle();
      readOnly.raw.close();
      writing.raw.close();
    },
  };
}
