import type { Database } from '@frontdoor/database';
import type { Kind } from './kinds.ts';

type Ear = (organisation: string, kind: Kind) => void;

const ears = new WeakMap<Database, Ear>();

/** Tells this process's outbox worker, if one runs, that an organisation has something to do now. After the commit. */
export function ringOutbox(database: Database, organisation: string, kind: Kind = 'delivery'): void {
  ears.get(database)?.(organisation, kind);
}

/** The worker's side. Gives back the way to stop listening. */
export function hearOutbox(database: Database, heard: Ear): () => void {
  ears.set(database, heard);
  return () => ears.delete(database);
}
