import type { Reader, Tx } from '@frontdoor/database';
import { and, eq, inArray } from 'drizzle-orm';

/** What a list of calls shows of the requests they belong to. */
export function requestsOfCalls({ q, t, organisation }: Reader | Tx, consultations: readonly string[]) {
  const c = t.consultation;
  return q
    .select({ id: c.id, reference: c.reference, row: c.row, restricted: c.restricted })
    .from(c)
    .where(and(eq(c.organisation, organisation), inArray(c.id, [...consultations])));
}
