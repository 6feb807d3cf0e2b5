import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';

export type GuestRow = Tx['t']['videoGuest']['$inferSelect'];

export async function insertGuest({ q, t, organisation }: Tx, row: Omit<GuestRow, 'organisation'>) {
  await q.insert(t.videoGuest).values({ ...row, organisation });
}

/** The guest a link's hash belongs to, ended or not; null when there is none. */
export async function guestByHash(
  { q, t, organisation }: Reader | Tx,
  tokenHash: string,
): Promise<GuestRow | null> {
  const g = t.videoGuest;
  const [row] = await q
    .select()
    .from(g)
    .where(and(eq(g.organisation, organisation), eq(g.tokenHash, tokenHash)))
    .limit(1);
  return row ?? null;
}

/** Everybody with a link of their own to one call, ended or not, the first first. */
export function guestsOf({ q, t, organisation }: Reader | Tx, call: string): Promise<GuestRow[]> {
  const g = t.videoGuest;
  return q
    .select()
    .from(g)
    .where(and(eq(g.organisation, organisation), eq(g.call, call)))
    .orderBy(asc(g.madeAt), asc(g.id));
}

/** Ends one guest's link, or those of a whole call; one that has ended already keeps its time. */
export async function endGuests(
  { q, t, organisation }: Tx,
  { call, ids, now }: { call: string; ids?: readonly string[]; now: number },
): Promise<void> {
  const g = t.videoGuest;
  await q
    .update(g)
    .set({ endedAt: now })
    .where(
      and(
        eq(g.organisation, organisation),
        eq(g.call, call),
        isNull(g.endedAt),
        ...(ids ? [inArray(g.id, [...ids])] : []),
      ),
    );
}
