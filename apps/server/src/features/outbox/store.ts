import { placeholders, type Tx } from '@frontdoor/database';

export function insertOutbox(tx: Tx, row: Tx['t']['outbox']['$inferInsert']): Promise<unknown> {
  return tx.prepared('outbox-insert', (q, t) => q.insert(t.outbox).values(placeholders(t.outbox)))(row);
}
