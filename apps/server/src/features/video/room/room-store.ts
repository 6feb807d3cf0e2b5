import type { Reader } from '@frontdoor/database';
import { and, asc, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import type { CallRow } from '../store.ts';
import type { InOrder } from './snapshot.ts';

/** Some calls, in no order; one there is not is left out. */
export function callsById({ q, t, organisation }: Reader, ids: readonly string[]): Promise<CallRow[]> {
  const c = t.videoCall;
  return q
    .select()
    .from(c)
    .where(and(eq(c.organisation, organisation), inArray(c.id, [...ids])));
}

/** For what the guests of some calls were invited, by guest. */
export async function guestRolesOf(
  { q, t, organisation }: Reader,
  calls: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const g = t.videoGuest;
  const rows = await q
    .select({ id: g.id, role: g.role })
    .from(g)
    .where(and(eq(g.organisation, organisation), inArray(g.call, [...calls])));
  return new Map(rows.map(({ id, role }) => [id, role]));
}

/** A clinician's calls that are not over and start in [`from`, `until`), ms since 1970, by time. */
export async function openOrder(
  { q, t, organisation }: Reader,
  { clinician, from, until }: { clinician: string; from: number; until: number },
): Promise<InOrder[]> {
  const { videoCall: c, videoPerson: p } = t;
  const rows = await q
    .select({ id: c.id, startsAt: c.startsAt, state: c.state, person: p.id })
    .from(c)
    .leftJoin(
      p,
      and(
        eq(p.organisation, c.organisation),
        eq(p.call, c.id),
        inArray(p.kind, ['patient', 'carer']),
        inArray(p.state, ['waiting', 'in']),
        isNull(p.goneAt),
      ),
    )
    .where(
      and(
        eq(c.organisation, organisation),
        eq(c.clinician, clinician),
        gte(c.startsAt, from),
        lt(c.startsAt, until),
        inArray(c.state, ['invited', 'started']),
      ),
    )
    .orderBy(asc(c.startsAt), asc(c.id));
  const byId = new Map<string, InOrder>();
  for (const { person, ...call } of rows) {
    const known = byId.get(call.id);
    byId.set(call.id, { ...call, patientHere: person !== null || (known?.patientHere ?? false) });
  }
  return [...byId.values()];
}
