import type { Reader } from '@frontdoor/database';
import { and, asc, desc, eq, gte, inArray, ne } from 'drizzle-orm';

export function flagsOf({ q, t, organisation }: Reader, consultation: string) {
  return q
    .select()
    .from(t.flag)
    .where(and(eq(t.flag.organisation, organisation), eq(t.flag.consultation, consultation)))
    .orderBy(asc(t.flag.raisedAt), asc(t.flag.id));
}

/** Requests of these patients since an instant, the newest first, without one of them. */
export function requestsOf(
  { q, t, organisation }: Reader,
  { patients, since, without, limit }: { patients: string[]; since: number; without: string; limit: number },
) {
  const c = t.consultation;
  return q
    .select({
      id: c.id,
      patient: c.patient,
      row: c.row,
      kind: c.kind,
      state: c.state,
      outcome: c.outcome,
      receivedAt: c.receivedAt,
      flagLevel: c.flagLevel,
      restricted: c.restricted,
      dueAt: c.dueAt,
    })
    .from(c)
    .where(
      and(
        eq(c.organisation, organisation),
        inArray(c.patient, patients),
        gte(c.receivedAt, since),
        ne(c.id, without),
      ),
    )
    .orderBy(desc(c.receivedAt))
    .limit(limit);
}
