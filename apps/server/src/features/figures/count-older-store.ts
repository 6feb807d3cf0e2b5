import type { Reader } from '@frontdoor/database';
import { and, asc, desc, eq, lt, ne } from 'drizzle-orm';

/** As many as are opened and counted at once: a few milliseconds. */
const sliceRows = 100;

/** Requests older than one, or the newest, with whether they are counted. What the practice began never is. */
export async function olderSlice({ q, t, organisation }: Reader, before: string | null) {
  const { consultation: c, usage: u } = t;
  const rows = await q
    .select({
      id: c.id,
      receivedAt: c.receivedAt,
      who: c.who,
      row: c.row,
      content: c.content,
      day: u.day,
    })
    .from(c)
    .leftJoin(u, and(eq(u.organisation, c.organisation), eq(u.consultation, c.id)))
    .where(
      and(
        eq(c.organisation, organisation),
        ne(c.door, 'practice'),
        before === null ? undefined : lt(c.id, before),
      ),
    )
    .orderBy(desc(c.id))
    .limit(sliceRows);
  return rows.map(({ day, ...row }) => ({ ...row, counted: day !== null }));
}

export type Older = Awaited<ReturnType<typeof olderSlice>>[number];

/** They are counted from the newest to the oldest: when that one is, all are. */
export async function isAllCounted({ q, t, organisation }: Reader): Promise<boolean> {
  const { consultation: c, usage: u } = t;
  const [oldest] = await q
    .select({ day: u.day })
    .from(c)
    .leftJoin(u, and(eq(u.organisation, c.organisation), eq(u.consultation, c.id)))
    .where(and(eq(c.organisation, organisation), ne(c.door, 'practice')))
    .orderBy(asc(c.id))
    .limit(1);
  return oldest === undefined || oldest.day !== null;
}
