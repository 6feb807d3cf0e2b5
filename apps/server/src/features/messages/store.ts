import { placeholders, type Tx } from '@frontdoor/database';

export function insertLink(tx: Tx, row: Tx['t']['link']['$inferInsert']): Promise<unknown> {
  return tx.prepared('link-insert', (q, t) => q.insert(t.link).values(placeholders(t.link)))(row);
}
