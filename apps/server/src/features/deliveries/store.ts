import { placeholders, type Reader, type Tx } from '@frontdoor/database';
import { and, asc, eq } from 'drizzle-orm';

export function insertDelivery(tx: Tx, row: Tx['t']['delivery']['$inferInsert']): Promise<unknown> {
  return tx.prepared('delivery-insert', (q, t) => q.insert(t.delivery).values(placeholders(t.delivery)))(row);
}

export type DeliveryRow = Tx['t']['delivery']['$inferSelect'];

export function deliveriesOf(
  { q, t, organisation }: Reader | Tx,
  consultation: string,
): Promise<DeliveryRow[]> {
  return q
    .select()
    .from(t.delivery)
    .where(and(eq(t.delivery.organisation, organisation), eq(t.delivery.consultation, consultation)))
    .orderBy(asc(t.delivery.createdAt), asc(t.delivery.id));
}

export async function deliveryById(
  { q, t, organisation }: Reader | Tx,
  id: string,
): Promise<DeliveryRow | null> {
  const [row] = await q
    .select()
    .from(t.delivery)
    .where(and(eq(t.delivery.organisation, organisation), eq(t.delivery.id, id)))
    .limit(1);
  return row ?? null;
}

/** Settles a delivery that was still queued; false when it was settled already. */
export async function settleDelivery(
  { q, t, organisation }: Tx,
  id: string,
  set: { state: 'sent' | 'failed' | 'stopped'; settledAt: number },
): Promise<boolean> {
  const hit = await q
    .update(t.delivery)
    .set(set)
    .where(
      and(eq(t.delivery.organisation, organisation), eq(t.delivery.id, id), eq(t.delivery.state, 'queued')),
    )
    .returning({ id: t.delivery.id });
  return hit.length === 1;
}
