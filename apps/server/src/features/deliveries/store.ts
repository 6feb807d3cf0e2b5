import { placeholders, type Reader, type Tx } from '@frontdoor/database';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';

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

export async function deliveryById(reader: Reader, id: string): Promise<DeliveryRow | null> {
  const find = reader.prepared('delivery-by-id', (q, t) =>
    q
      .select()
      .from(t.delivery)
      .where(
        and(
          eq(t.delivery.organisation, sql.placeholder('organisation')),
          eq(t.delivery.id, sql.placeholder('id')),
        ),
      ),
  );
  const [row] = await find({ organisation: reader.organisation, id });
  return row ?? null;
}

/** Which wording goes, and where to, known from the moment of sending. */
export async function writeAsSent(
  { q, t, organisation }: Tx,
  id: string,
  set: Pick<DeliveryRow, 'templateVersion' | 'content'>,
): Promise<void> {
  await q
    .update(t.delivery)
    .set(set)
    .where(and(eq(t.delivery.organisation, organisation), eq(t.delivery.id, id)));
}

/** What is said later about a delivery that stands in one of these states; false when it stands in another. */
export async function changeDelivery(
  { q, t, organisation }: Tx,
  id: string,
  from: readonly string[],
  set: Partial<Pick<DeliveryRow, 'state' | 'settledAt' | 'deliveredAt' | 'fault'>>,
): Promise<boolean> {
  const d = t.delivery;
  const hit = await q
    .update(d)
    .set(set)
    .where(and(eq(d.organisation, organisation), eq(d.id, id), inArray(d.state, [...from])))
    .returning({ id: d.id });
  return hit.length === 1;
}

/** Settles a delivery that was still queued; false when it was settled already. */
export async function settleDelivery(
  tx: Tx,
  id: string,
  set: { state: 'sent' | 'failed' | 'stopped'; settledAt: number; fault: string | null },
): Promise<boolean> {
  const settle = tx.prepared('delivery-settle', (q, t) =>
    q
      .update(t.delivery)
      .set({
        state: sql`${sql.placeholder('state')}`,
        settledAt: sql`${sql.placeholder('settledAt')}`,
        fault: sql`${sql.placeholder('fault')}`,
      })
      .where(
        and(
          eq(t.delivery.organisation, sql.placeholder('organisation')),
          eq(t.delivery.id, sql.placeholder('id')),
          eq(t.delivery.state, 'queued'),
        ),
      )
      .returning({ id: t.delivery.id }),
  );
  const hit = await settle({ organisation: tx.organisation, id, ...set });
  return hit.length === 1;
}
