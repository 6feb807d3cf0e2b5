import type { Reader } from '@frontdoor/database';
import { and, asc, eq, gt, gte, inArray, lt, ne, or, sql } from 'drizzle-orm';
import { noDue } from '../consultations/due.ts';

/** Half-open, in ms since 1970. */
export type Span = { from: number; to: number };

/** Where the last slice ended. */
export type Place = { receivedAt: number; id: string };

/** One read holds the thread for as long as this many rows take: a few milliseconds. */
export const sliceRows = 250;

/**
 * The next requests of a span in the order they came, with what each counts as. What the practice began, and tests, are
 * no requests of patients and stand in no figure (R119).
 */
export function countedSlice({ prepared, organisation }: Reader, span: Span, after: Place) {
  const find = prepared('counted-slice', (q, t) => {
    const { consultation: c, usage: u, feedback: f, changeLog: l } = t;
    const [from, at] = [sql.placeholder('from'), sql.placeholder('at')];
    return q
      .select({
        id: c.id,
        receivedAt: c.receivedAt,
        door: c.door,
        kind: c.kind,
        category: c.category,
        nationalType: c.nationalType,
        who: c.who,
        state: c.state,
        urgency: c.urgency,
        team: c.team,
        flagLevel: c.flagLevel,
        lookedAt: c.lookedAt,
        firstLookDue: c.firstLookDue,
        // A later message asks for another look by its own clock: that the first was late stands in the log alone.
        late: sql<number>`case when ${c.firstLookDue} < ${noDue} and exists (select 1 from ${l} where ${l.organisation} = ${c.organisation} and ${l.consultation} = ${c.id} and ${l.action} = 'first-look-late') then 1 else 0 end`,
        respondedAt: c.respondedAt,
        finishedAt: c.finishedAt,
        outcome: c.outcome,
        day: u.day,
        hour: u.hour,
        weekday: u.weekday,
        ageBand: u.ageBand,
        sex: u.sex,
        language: u.language,
        district: u.district,
        needs: u.needs,
        feedback: f.answer,
      })
      .from(c)
      .leftJoin(u, and(eq(u.organisation, c.organisation), eq(u.consultation, c.id)))
      .leftJoin(f, and(eq(f.organisation, c.organisation), eq(f.consultation, c.id)))
      .where(
        and(
          eq(c.organisation, sql.placeholder('organisation')),
          gte(c.receivedAt, from),
          lt(c.receivedAt, sql.placeholder('to')),
          or(gt(c.receivedAt, at), and(eq(c.receivedAt, at), gt(c.id, sql.placeholder('id')))),
          ne(c.door, 'practice'),
          eq(c.test, false),
        ),
      )
      .orderBy(asc(c.receivedAt), asc(c.id))
      .limit(sliceRows);
  });
  // From where the last slice ended, so that no slice goes through those before it.
  const begin = Math.max(span.from, after.receivedAt);
  return find({ organisation, from: begin, to: span.to, at: after.receivedAt, id: after.id });
}

export type CountedRow = Awaited<ReturnType<typeof countedSlice>>[number];

/** Every alarm of some requests: when it was raised, and when somebody had acted on it. */
export function alarmsOf({ q, t, organisation }: Reader, consultations: string[]) {
  const a = t.alarm;
  return q
    .select({
      consultation: a.consultation,
      raisedAt: a.raisedAt,
      raisedOpen: a.raisedOpen,
      endedAt: a.endedAt,
    })
    .from(a)
    .where(and(eq(a.organisation, organisation), inArray(a.consultation, consultations)))
    .orderBy(asc(a.raisedAt), asc(a.id));
}
