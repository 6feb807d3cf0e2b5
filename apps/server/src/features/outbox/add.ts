import { newId, type Tx } from '@frontdoor/database';
import { insertOutbox } from './store.ts';

/** Asks for a delivery to be sent once the transaction is kept and `runAt` has come. */
export function addToOutbox(tx: Tx, delivery: string, runAt: number): Promise<unknown> {
  return insertOutbox(tx, {
    organisation: tx.organisation,
    id: newId(),
    kind: 'delivery',
    subject: delivery,
    runAt,
    attempts: 0,
    claimedUntil: null,
    doneAt: null,
    failedAt: null,
    error: null,
  });
}
