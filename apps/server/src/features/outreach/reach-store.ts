import type { Reader, Tx } from '@frontdoor/database';
import { and, desc, eq, inArray } from 'drizzle-orm';

/** Which of these people some description says has left or died (S24). */
export function goneAmong({ q, t, organisation }: Reader | Tx, persons: readonly string[]) {
  const p = t.patient;
  return q
    .select({ person: p.person, state: p.state })
    .from(p)
    .where(
      and(
        eq(p.organisation, organisation),
        inArray(p.person, [...persons]),
        inArray(p.state, ['left', 'deceased']),
      ),
    );
}

/** What these people wrote for themselves, sealed, the newest first: how each may be reached stands in it (S23). */
export function ownRequestsOf({ q, t, organisation }: Reader | Tx, persons: readonly string[]) {
  const { consultation: c, patient: p } = t;
  return q
    .select({
      person: p.person,
      content: c.content,
      sensitive: c.sensitive,
      receivedAt: c.receivedAt,
      identity: c.identity,
    })
    .from(c)
    .innerJoin(p, and(eq(p.organisation, c.organisation), eq(p.id, c.patient)))
    .where(
      and(
        eq(c.organisation, organisation),
        eq(p.organisation, organisation),
        inArray(p.person, [...persons]),
        eq(c.who, 'self'),
      ),
    )
    .orderBy(desc(c.receivedAt), desc(c.id));
}

/** What staff took over as these people's phone and email, sealed (R47). */
export async function heldAddressesOf({ q, t, organisation }: Reader | Tx, persons: readonly string[]) {
  const d = t.personDetail;
  return q
    .select({ person: d.person, field: d.field, value: d.value, changedAt: d.changedAt })
    .from(d)
    .where(
      and(
        eq(d.organisation, organisation),
        inArray(d.person, [...persons]),
        inArray(d.field, ['phone', 'email']),
      ),
    );
}
