import { placeholders, type Reader, type Tx } from '@frontdoor/database';
import { and, asc, eq, max } from 'drizzle-orm';

export function insertChange(tx: Tx, row: Tx['t']['changeLog']['$inferInsert']): Promise<unknown> {
  return tx.prepared('change-log-insert', (q, t) => q.insert(t.changeLog).values(placeholders(t.changeLog)))(
    row,
  );
}

export function insertView(tx: Tx, row: Tx['t']['viewLog']['$inferInsert']): Promise<unknown> {
  return tx.prepared('view-log-insert', (q, t) => q.insert(t.viewLog).values(placeholders(t.viewLog)))(row);
}

export function insertSent(tx: Tx, row: Tx['t']['sentLog']['$inferInsert']): Promise<unknown> {
  return tx.prepared('sent-log-insert', (q, t) => q.insert(t.sentLog).values(placeholders(t.sentLog)))(row);
}

/** All that was changed about one request, oldest first. */
export function changesOf({ q, t, organisation }: Reader, consultation: string) {
  return q
    .select()
    .from(t.changeLog)
    .where(and(eq(t.changeLog.organisation, organisation), eq(t.changeLog.consultation, consultation)))
    .orderBy(asc(t.changeLog.at), asc(t.changeLog.id));
}

/** When something was last done to a request, by anybody or by one of them; null when it never was. */
export async function lastOf(
  { q, t, organisation }: Reader,
  consultation: string,
  action: string,
  actor?: string,
): Promise<number | null> {
  const [row] = await q
    .select({ at: max(t.changeLog.at) })
    .from(t.changeLog)
    .where(
      and(
        eq(t.changeLog.organisation, organisation),
        eq(t.changeLog.consultation, consultation),
        eq(t.changeLog.action, action),
        actor === undefined ? undefined : eq(t.changeLog.actor, actor),
      ),
    );
  return row?.at ?? null;
}

/** Everyone who opened one request or a file of it, oldest first. */
export function viewsOf({ q, t, organisation }: Reader, consultation: string) {
  return q
    .select({ id: t.viewLog.id, at: t.viewLog.at, actor: t.viewLog.actor, what: t.viewLog.what })
    .from(t.viewLog)
    .where(and(eq(t.viewLog.organisation, organisation), eq(t.viewLog.consultation, consultation)))
    .orderBy(asc(t.viewLog.at), asc(t.viewLog.id));
}

/** Every try to reach the patient about one request, oldest first. */
export function sendingsOf({ q, t, organisation }: Reader, consultation: string) {
  return q
    .select({ id: t.sentLog.id, at: t.sentLog.at, channel: t.sentLog.channel, outcome: t.sentLog.outcome })
    .from(t.sentLog)
    .where(and(eq(t.sentLog.organisation, organisation), eq(t.sentLog.consultation, consultation)))
    .orderBy(asc(t.sentLog.at), asc(t.sentLog.id));
}

/** What is sealed with every change of one kind to a request, the first first. */
export async function detailsOf(
  { q, t, organisation }: Reader | Tx,
  consultation: string,
  action: string,
): Promise<string[]> {
  const l = t.changeLog;
  const rows = await q
    .select({ detail: l.detail })
    .from(l)
    .where(and(eq(l.organisation, organisation), eq(l.consultation, consultation), eq(l.action, action)))
    .orderBy(asc(l.at), asc(l.id));
  return rows.flatMap(({ detail }) => (detail === null ? [] : [detail]));
}
