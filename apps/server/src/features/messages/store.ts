import { placeholders, type Reader, type Tx } from '@frontdoor/database';
import { and, eq, isNull } from 'drizzle-orm';

export function insertLink(tx: Tx, row: Tx['t']['link']['$inferInsert']): Promise<unknown> {
  return tx.prepared('link-insert', (q, t) => q.insert(t.link).values(placeholders(t.link)))(row);
}

export type Message = Tx['t']['message']['$inferSelect'];

export function insertMessage(tx: Tx, row: Message): Promise<unknown> {
  return tx.prepared('message-insert', (q, t) => q.insert(t.message).values(placeholders(t.message)))(row);
}

export async function linkById({ q, t, organisation }: Reader | Tx, id: string) {
  const [row] = await q
    .select()
    .from(t.link)
    .where(and(eq(t.link.organisation, organisation), eq(t.link.id, id)))
    .limit(1);
  return row ?? null;
}

/** What of a thread still waits for an answer: the patient's messages nobody has answered. */
export function unanswered({ q, t, organisation }: Reader | Tx, consultation: string) {
  return q
    .select({ id: t.message.id, dueAt: t.message.dueAt, dueRule: t.message.dueRule, at: t.message.createdAt })
    .from(t.message)
    .where(
      and(
        eq(t.message.organisation, organisation),
        eq(t.message.consultation, consultation),
        eq(t.message.kind, 'from-patient'),
        isNull(t.message.answeredAt),
      ),
    );
}
