import type { EndOfDayPart } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, ne, not, or, type SQL, sql } from 'drizzle-orm';
import { noDue } from '../consultations/due.ts';

/** The parts that are requests, and those that are tasks. */
export type RequestPart = Extract<
  EndOfDayPart,
  'first-looks' | 'urgent' | 'due-today' | 'overdue' | 'set-aside'
>;
export type TaskPart = Extract<EndOfDayPart, 'tasks' | 'not-delivered'>;

export type Day = { now: number; todayEnds: number };
export type Found = { consultation: string; row: string; restricted: boolean; at: number };

const count = { all: sql<number>`count(*)`.mapWith(Number) };

/** Requests of one part: how many, and the first few. What is urgent stands in its own part and in no other. */
export async function requestsOfPart(
  { q, t, organisation }: Reader | Tx,
  part: RequestPart,
  { now, todayEnds }: Day,
  limit: number,
): Promise<{ count: number; first: Found[] }> {
  const c = t.consultation;
  const isOpen = inArray(c.state, ['to-triage', 'in-progress', 'waiting']);
  const urgent = eq(c.urgency, 'urgent');
  const rules: Record<RequestPart, SQL | undefined> = {
    'first-looks': and(isNull(c.lookedAt), isNull(c.finishedAt), lt(c.firstLookDue, noDue)),
    urgent: and(isOpen, urgent, lt(c.dueAt, noDue)),
    'due-today': and(isOpen, not(urgent), gte(c.dueAt, now), lt(c.dueAt, todayEnds)),
    overdue: and(isOpen, not(urgent), lt(c.dueAt, now)),
    'set-aside': and(isOpen, isNotNull(c.aside), isNull(c.lookedAt)),
  };
  const which = and(eq(c.organisation, organisation), rules[part]);
  const at = part === 'first-looks' ? c.firstLookDue : part === 'set-aside' ? c.receivedAt : c.dueAt;
  const [all] = await q.select(count).from(c).where(which);
  const first = await q
    .select({ consultation: c.id, row: c.row, restricted: c.restricted, at })
    .from(c)
    .where(which)
    .orderBy(asc(at), asc(c.id))
    .limit(limit);
  return { count: all!.all, first };
}

/** Open tasks of one part: messages that reached nobody, or all others that are due by the end of the day. */
export async function tasksOfPart(
  { q, t, organisation }: Reader | Tx,
  part: TaskPart,
  { todayEnds }: Day,
  limit: number,
): Promise<{ count: number; first: (Found & { reason: string })[] }> {
  const { task, consultation: c } = t;
  const lost = or(eq(task.kind, 'not-delivered'), eq(task.reason, 'delivery-failed'));
  const others = and(
    ne(task.kind, 'not-delivered'),
    ne(task.reason, 'delivery-failed'),
    lt(task.dueAt, todayEnds),
  );
  const which = and(
    eq(task.organisation, organisation),
    isNull(task.doneAt),
    part === 'not-delivered' ? lost : others,
  );
  const [all] = await q.select(count).from(task).where(which);
  const first = await q
    .select({
      consultation: task.consultation,
      row: c.row,
      restricted: c.restricted,
      at: task.dueAt,
      reason: task.reason,
    })
    .from(task)
    .innerJoin(c, and(eq(c.organisation, task.organisation), eq(c.id, task.consultation)))
    .where(which)
    .orderBy(asc(task.dueAt), asc(task.id))
    .limit(limit);
  return { count: all!.all, first };
}
