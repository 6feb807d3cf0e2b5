import type { Reader } from '@frontdoor/database';
import { and, asc, eq, gt, lt, or, sql } from 'drizzle-orm';
import type { Span } from './counted-store.ts';

/** Where the last slice ended. */
export type CallPlace = { startsAt: number; id: string };

/** One read holds the thread for as long as this many rows take. */
export const callSliceRows = 250;

/** The next video calls of a span by the time they are for; those of tests are left out (R119). */
export function callSlice({ prepared, organisation }: Reader, span: Span, after: CallPlace) {
  const find = prepared('counted-calls', (q, t) => {
    const { videoCall: v, consultation: c } = t;
    const at = sql.placeholder('at');
    return q
      .select({
        id: v.id,
        startsAt: v.startsAt,
        state: v.state,
        startedAt: v.startedAt,
        endedAt: v.endedAt,
        ending: v.ending,
        instead: v.instead,
        feedback: v.feedback,
      })
      .from(v)
      .innerJoin(c, and(eq(c.organisation, v.organisation), eq(c.id, v.consultation)))
      .where(
        and(
          eq(v.organisation, sql.placeholder('organisation')),
          or(gt(v.startsAt, at), and(eq(v.startsAt, at), gt(v.id, sql.placeholder('id')))),
          lt(v.startsAt, sql.placeholder('to')),
          eq(c.test, false),
        ),
      )
      .orderBy(asc(v.startsAt), asc(v.id))
      .limit(callSliceRows);
  });
  return find({ organisation, to: span.to, at: after.startsAt, id: after.id });
}

/** A call as its figures take it: codes and times, and nothing of a person (R110). */
export type CountedCall = Awaited<ReturnType<typeof callSlice>>[number];
