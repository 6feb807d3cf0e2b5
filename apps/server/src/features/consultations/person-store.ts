import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Consultation } from './change-store.ts';

/** Every request of one person (S18), or those that are not finished, the first received first. */
export function requestsOfPerson(
  { q, t, organisation }: Reader | Tx,
  person: string,
  which: 'all' | 'open',
): Promise<Consultation[]> {
  const { consultation: c, patient: p } = t;
  const theirs = q
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.organisation, organisation), eq(p.person, person)));
  return q
    .select()
    .from(c)
    .where(
      and(
        eq(c.organisation, organisation),
        inArray(c.patient, theirs),
        which === 'open' ? inArray(c.state, ['to-triage', 'in-progress', 'waiting']) : undefined,
      ),
    )
    .orderBy(asc(c.receivedAt), asc(c.id));
}
