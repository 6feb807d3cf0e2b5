import { placeholders, type Tx } from '@frontdoor/database';

export function insertDelivery(tx: Tx, row: Tx['t']['delivery']['$inferInsert']): Promise<unknown> {
  return tx.prepared('delivery-insert', (q, t) => q.insert(t.delivery).values(placeholders(t.delivery)))(row);
}
