import { placeholders, type Reader, type Tx } from '@frontdoor/database';
import { and, eq, inArray, isNull, lte } from 'drizzle-orm';

export type StaffNoticeRow = Tx['t']['staffNotice']['$inferSelect'];

/** False when the same word went to the same person just now. */
export async function insertStaffNotice(tx: Tx, row: StaffNoticeRow): Promise<boolean> {
  const insert = tx.prepared('staff-notice-insert', (q, t) =>
    q
      .insert(t.staffNotice)
      .values(placeholders(t.staffNotice))
      .onConflictDoNothing()
      .returning({ id: t.staffNotice.id }),
  );
  return (await insert(row)).length === 1;
}

/** Whether anybody still waits for an answer that is due by an instant, of what is urgent or of everything. */
export async function anyDueBy(
  { q, t, organisation }: Reader | Tx,
  { by, urgent }: { by: number; urgent: boolean },
): Promise<boolean> {
  const c = t.consultation;
  const [one] = await q
    .select({ id: c.id })
    .from(c)
    .where(
      and(
        eq(c.organisation, organisation),
        inArray(c.state, ['to-triage', 'in-progress', 'waiting']),
        lte(c.dueAt, by),
        urgent ? eq(c.urgency, 'urgent') : undefined,
      ),
    )
    .limit(1);
  return one !== undefined;
}

/** Whether any urgent task is open. */
export async function anyUrgentTask({ q, t, organisation }: Reader | Tx): Promise<boolean> {
  const [one] = await q
    .select({ id: t.task.id })
    .from(t.task)
    .where(and(eq(t.task.organisation, organisation), isNull(t.task.doneAt), eq(t.task.urgent, true)))
    .limit(1);
  return one !== undefined;
}
