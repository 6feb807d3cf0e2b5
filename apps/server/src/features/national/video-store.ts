import type { Reader } from '@frontdoor/database';
import { and, asc, eq, gt, lt, or, sql } from 'drizzle-orm';
import type { Span } from '../figures/counted.ts';

/** Where the last slice ended. */
export type HeldPlace = { startedAt: number; id: string };

/** One read holds the thread for as long as this many rows take. */
export const heldSliceRows = 250;

/**
 * The next video calls that began in a span, in the order they began, with what their records hold: those in which the
 * patient's side and a member of staff were both let in. Calls of tests are left out (R119). The bands are those of the
 * request; a conversation that the practice began has none.
 */
export function heldSlice({ prepared, organisation }: Reader, span: Span, after: HeldPlace) {
  const find = prepared('held-calls', (q, t) => {
    const { videoCall: v, videoPerson: p, consultation: c, usage: u } = t;
    const at = sql.placeholder('at');
    return q
      .select({
        id: v.id,
        // The span holds no call without it.
        startedAt: sql<number>`${v.startedAt}`.mapWith(Number),
        endedAt: v.endedAt,
        ending: v.ending,
        outcome: v.outcome,
        ageBand: u.ageBand,
        sex: u.sex,
        // Staff need nobody to let them in.
        people:
          sql<number>`(select count(*) from ${p} where ${p.organisation} = ${v.organisation} and ${p.call} = ${v.id} and (${p.kind} = 'staff' or ${p.letInAt} is not null))`.mapWith(
            Number,
          ),
      })
      .from(v)
      .innerJoin(c, and(eq(c.organisation, v.organisation), eq(c.id, v.consultation)))
      .leftJoin(u, and(eq(u.organisation, c.organisation), eq(u.consultation, c.id)))
      .where(
        and(
          eq(v.organisation, sql.placeholder('organisation')),
          or(gt(v.startedAt, at), and(eq(v.startedAt, at), gt(v.id, sql.placeholder('id')))),
          lt(v.startedAt, sql.placeholder('to')),
          eq(c.test, false),
        ),
      )
      .orderBy(asc(v.startedAt), asc(v.id))
      .limit(heldSliceRows);
  });
  return find({ organisation, to: span.to, at: after.startedAt, id: after.id });
}

export type HeldRow = Awaited<ReturnType<typeof heldSlice>>[number];
