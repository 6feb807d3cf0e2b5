import type { Reader, Tx } from '@frontdoor/database';
import { and, eq, inArray } from 'drizzle-orm';

/** Where word to staff is kept until it has gone: of an alarm, and of what a clock says. */
type Kind = 'alarmNotice' | 'staffNotice';
type Row<K extends Kind> = Tx['t'][K]['$inferSelect'];

export async function noticeById<K extends Kind>(
  { q, t, organisation }: Reader | Tx,
  kind: K,
  id: string,
): Promise<Row<K> | null> {
  const n = t[kind];
  const [row] = await q
    .select()
    .from(n)
    .where(and(eq(n.organisation, organisation), eq(n.id, id)));
  return (row as Row<K> | undefined) ?? null;
}

/** Settles a notice that stands in one of these states; false when it stands in another. */
export async function settleNotice(
  { q, t, organisation }: Tx,
  kind: Kind,
  id: string,
  from: readonly string[],
  set: { state: 'sent' | 'failed' | 'stopped'; settledAt: number },
): Promise<boolean> {
  const n = t[kind];
  const hit = await q
    .update(n)
    .set(set)
    .where(and(eq(n.organisation, organisation), eq(n.id, id), inArray(n.state, [...from])))
    .returning({ id: n.id });
  return hit.length === 1;
}
