import { newId, type Tx } from '@frontdoor/database';
import type { Kind } from './kinds.ts';
import { insertOutbox } from './store.ts';

/** Asks for something to be done about `subject` once the transaction is kept and `runAt` has come. */
export function addToOutbox(
  tx: Tx,
  { kind, subject, runAt }: { kind: Kind; subject: string; runAt: number },
): Promise<unknown> {
  return insertOutbox(tx, {
    organisation: tx.organisation,
    id: newId(),
    kind,
    subject,
    runAt,
    attempts: 0,
    claimedUntil: null,
    doneAt: null,
    failedAt: null,
    error: null,
  });
}
