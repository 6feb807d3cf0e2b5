import type { Database } from '@frontdoor/database';

const ears = new WeakMap<Database, (organisation: string) => void>();

/** Tells this process's outbox worker, if one runs, that an organisation has something to send. After the commit. */
export function ringOutbox(database: Database, organisation: string): void {
  ears.get(database)?.(organisation);
}

/** The worker's side. Gives back the way to stop listening. */
export function hearOutbox(database: Database, heard: (organisation: string) => void): () => void {
  ears.set(database, heard);
  return () => ears.delete(database);
}
