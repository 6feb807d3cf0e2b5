import type { Deps } from '../../platform/deps.ts';
import { logView } from '../audit/log.ts';
import type { BatchRow } from './store.ts';

/** A batch names patients: the log says who looked at them (S42). */
export function logLook(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  actor: string,
  { organisation, id }: Pick<BatchRow, 'organisation' | 'id'>,
): Promise<unknown> {
  return database.within(organisation, (tx) =>
    logView(tx, { at: clock.now(), actor, what: 'batch', subject: id, consultation: null }),
  );
}
