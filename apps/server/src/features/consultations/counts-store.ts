import type { Reader } from '@frontdoor/database';
import { and, eq, gt, inArray, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import { noDue } from './due.ts';

/** Numbers of everything unfinished, by state and rank, with what is late and what is due before `today` ends. */
export function openCounts(
  { prepared, organisation }: Reader,
  { now, todayEnds }: { now: number; todayEnds: number },
) {
  const count = prepared('count-open', (q, t) => {
    const c = t.consultation;
    const before = (at: string) =>
      sql<number>`sum(case when ${c.dueAt} < ${sql.placeholder(at)} then 1 else 0 end)`.mapWith(Number);
    return q
      .select({
        state: c.state,
        rank: c.rank,
        all: sql<number>`count(*)`.mapWith(Number),
        overdue: before('now'),
        dueByTonight: before('todayEnds'),
      })
      .from(c)
      .where(
        and(
          eq(c.organisation, sql.placeholder('organisation')),
          inArray(c.state, ['to-triage', 'in-progress', 'waiting']),
        ),
      )
      .groupBy(c.state, c.rank);
  });
  return count({ organisation, now, todayEnds });
}

/** How many requests wait for their first look, and how many of them are late (S5). One range of a short index. */
export async function firstLookCounts(
  { prepared, organisation }: Reader,
  now: number,
): Promise<{ waiting: number; late: number }> {
  const count = prepared('count-first-looks', (q, t) => {
    const c = t.consultation;
    return q
      .select({
        waiting: sql<number>`count(*)`.mapWith(Number),
        late: sql<number>`coalesce(sum(case when ${c.firstLookDue} <= ${sql.placeholder('now')} then 1 else 0 end), 0)`.mapWith(
          Number,
        ),
      })
      .from(c)
      .where(
        and(
          eq(c.organisation, sql.placeholder('organisation')),
          isNull(c.lookedAt),
          isNull(c.finishedAt),
          lt(c.firstLookDue, noDue),
        ),
      );
  });
  const [row] = await count({ organisation, now });
  return row!;
}

/** What stands aside and is unfinished (S37), by state; `unseen` nobody has looked at. One short index of its own. */
export function asideCounts(
  { prepared, organisation }: Reader,
  { now, todayEnds }: { now: number; todayEnds: number },
) {
  const count = prepared('count-aside', (q, t) => {
    const c = t.consultation;
    return q
      .select({
        state: c.state,
        all: sql<number>`count(*)`.mapWith(Number),
        unseen: sql<number>`sum(case when ${c.lookedAt} is null then 1 else 0 end)`.mapWith(Number),
        unseenDueToday:
          sql<number>`sum(case when ${c.lookedAt} is null and ${c.dueAt} >= ${sql.placeholder('now')} and ${c.dueAt} < ${sql.placeholder('todayEnds')} then 1 else 0 end)`.mapWith(
            Number,
          ),
      })
      .from(c)
      .where(
        and(
          eq(c.organisation, sql.placeholder('organisation')),
          inArray(c.state, ['to-triage', 'in-progress', 'waiting']),
          isNotNull(c.aside),
        ),
      )
      .groupBy(c.state);
  });
  return count({ organisation, now, todayEnds });
}

export async function finishedCount({ q, t, organisation }: Reader): Promise<number> {
  const c = t.consultation;
  const [row] = await q
    .select({ all: sql<number>`count(*)`.mapWith(Number) })
    .from(c)
    .where(and(eq(c.organisation, organisation), eq(c.state, 'finished')));
  return row?.all ?? 0;
}

/** How many unfinished requests each member has. */
export function countsByAssignee({ q, t, organisation }: Reader) {
  const c = t.consultation;
  return q
    .select({ id: c.assignee, all: sql<number>`count(*)`.mapWith(Number) })
    .from(c)
    .where(and(eq(c.organisation, organisation), gt(c.assignee, ''), ne(c.state, 'finished')))
    .groupBy(c.assignee);
}

export function countsByTeam({ q, t, organisation }: Reader) {
  const c = t.consultation;
  return q
    .select({ id: c.team, all: sql<number>`count(*)`.mapWith(Number) })
    .from(c)
    .where(
      and(
        eq(c.organisation, organisation),
        inArray(c.state, ['to-triage', 'in-progress', 'waiting']),
        gt(c.team, ''),
      ),
    )
    .groupBy(c.team);
}
