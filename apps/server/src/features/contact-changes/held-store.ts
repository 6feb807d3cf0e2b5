import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, eq } from 'drizzle-orm';
import { standsForPerson } from './proof.ts';

export type DetailRow = Tx['t']['personDetail']['$inferSelect'];

/** What is held of one person, a row a field; nothing before the first change that was accepted. */
export function detailsOf({ q, t, organisation }: Reader | Tx, person: string): Promise<DetailRow[]> {
  const d = t.personDetail;
  return q
    .select()
    .from(d)
    .where(and(eq(d.organisation, organisation), eq(d.person, person)));
}

/** Every accepted change of every request of one person, the first decided first, with the kind of its request. */
function acceptedChanges({ q, t, organisation }: Tx, person: string) {
  const { contactChange: c, consultation: r, patient: p } = t;
  return q
    .select({ change: c, kind: r.kind })
    .from(c)
    .innerJoin(r, and(eq(r.organisation, c.organisation), eq(r.id, c.consultation)))
    .innerJoin(p, and(eq(p.organisation, r.organisation), eq(p.id, r.patient)))
    .where(and(eq(c.organisation, organisation), eq(p.person, person), eq(c.state, 'accepted')))
    .orderBy(asc(c.decidedAt), asc(c.id));
}

/**
 * Holds of a person what the accepted changes of their requests say: after one more of them, and after two
 * descriptions were joined or taken apart, so that each keeps what is theirs (S18).
 */
export async function holdDetails(tx: Tx, person: string): Promise<void> {
  const { q, t, organisation } = tx;
  const d = t.personDetail;
  const rows = new Map<string, DetailRow>();
  for (const { change, kind } of await acceptedChanges(tx, person)) {
    const { id, field, value, decidedAt, decidedBy } = change;
    if (!standsForPerson(change, kind) || decidedAt === null || decidedBy === null) continue;
    rows.set(field, {
      ...{ organisation, person, field, value, change: id },
      changedBy: decidedBy,
      changedAt: decidedAt,
    });
  }
  await q.delete(d).where(and(eq(d.organisation, organisation), eq(d.person, person)));
  if (rows.size > 0) await q.insert(d).values([...rows.values()]);
}
