import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';

export type TaskRow = Tx['t']['task']['$inferSelect'];

/** False when one is open for the same subject already; then nothing was inserted. */
export async function insertTask({ q, t, organisation }: Tx, row: Omit<TaskRow, 'organisation'>) {
  const made = await q
    .insert(t.task)
    .values({ ...row, organisation })
    .onConflictDoNothing()
    .returning({ id: t.task.id });
  return made.length === 1;
}

export async function taskById({ q, t, organisation }: Reader | Tx, id: string): Promise<TaskRow | null> {
  const [row] = await q
    .select()
    .from(t.task)
    .where(and(eq(t.task.organisation, organisation), eq(t.task.id, id)));
  return row ?? null;
}

/** Every task of one request, open or done, the first first. */
export function allTasksOf({ q, t, organisation }: Reader | Tx, consultation: string): Promise<TaskRow[]> {
  return q
    .select()
    .from(t.task)
    .where(and(eq(t.task.organisation, organisation), eq(t.task.consultation, consultation)))
    .orderBy(asc(t.task.createdAt), asc(t.task.id));
}

/** Open tasks with what the row of their request shows: the urgent first, then by their time. */
export function openTaskRows({ q, t, organisation }: Reader | Tx, limit: number) {
  const { task, consultation: c } = t;
  return q
    .select({
      task,
      row: c.row,
      content: c.content,
      reference: c.reference,
      restricted: c.restricted,
    })
    .from(task)
    .innerJoin(c, and(eq(c.organisation, task.organisation), eq(c.id, task.consultation)))
    .where(and(eq(task.organisation, organisation), isNull(task.doneAt)))
    .orderBy(desc(task.urgent), asc(task.dueAt), asc(task.id))
    .limit(limit);
}

/** When messages were sent, by id. */
export async function sentAtOf(
  { q, t, organisation }: Reader | Tx,
  ids: string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await q
    .select({ id: t.message.id, at: t.message.heldUntil })
    .from(t.message)
    .where(and(eq(t.message.organisation, organisation), inArray(t.message.id, ids)));
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** How many are open, and how many of them are late. */
export async function openTaskCounts(
  { prepared, organisation }: Reader,
  now: number,
): Promise<{ open: number; late: number }> {
  const count = prepared('count-tasks', (q, t) =>
    q
      .select({
        open: sql<number>`count(*)`.mapWith(Number),
        late: sql<number>`coalesce(sum(case when ${t.task.dueAt} <= ${sql.placeholder('now')} then 1 else 0 end), 0)`.mapWith(
          Number,
        ),
      })
      .from(t.task)
      .where(and(eq(t.task.organisation, sql.placeholder('organisation')), isNull(t.task.doneAt))),
  );
  const [row] = await count({ organisation, now });
  return row!;
}

/** Ends a task that was open; false when somebody was faster. */
export async function closeTask(
  { q, t, organisation }: Tx,
  id: string,
  set: Pick<TaskRow, 'doneAt' | 'doneBy' | 'outcome' | 'note'>,
): Promise<boolean> {
  const hit = await q
    .update(t.task)
    .set(set)
    .where(and(eq(t.task.organisation, organisation), eq(t.task.id, id), isNull(t.task.doneAt)))
    .returning({ id: t.task.id });
  return hit.length === 1;
}

/** Opens again what somebody ended at that moment by an act that was then taken back. */
export async function openTasksAgain(
  { q, t, organisation }: Tx,
  { consultation, by, at }: { consultation: string; by: string; at: number },
): Promise<void> {
  await q
    .update(t.task)
    .set({ doneAt: null, doneBy: null, outcome: null, note: null })
    .where(
      and(
        eq(t.task.organisation, organisation),
        eq(t.task.consultation, consultation),
        eq(t.task.doneBy, by),
        eq(t.task.doneAt, at),
        eq(t.task.outcome, 'not-needed'),
      ),
    );
}
