import type { Reader, Tx } from '@frontdoor/database';
import type { Destination } from '@frontdoor/safety';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { lastMessageBy } from './store.ts';

/** What somebody's advice is made of, and their answer to it kept on. */
const advising = (t: Reader['t']) => ({
  id: t.flag.id,
  rule: t.flag.rule,
  destination: t.flag.destination,
  level: t.flag.level,
  choice: t.flag.choice,
  raisedAt: t.flag.raisedAt,
});

/** What the newest message of one writer raised. */
export async function flagsOfLastMessage(reader: Reader | Tx, consultation: string, author: string) {
  const last = await lastMessageBy(reader, consultation, author);
  if (!last) return [];
  const { q, t, organisation } = reader;
  return q
    .select(advising(t))
    .from(t.flag)
    .where(
      and(
        eq(t.flag.organisation, organisation),
        eq(t.flag.consultation, consultation),
        eq(t.flag.message, last.id),
      ),
    );
}

/** The amber flags of a request since an instant, the first first. */
export function ambersSince({ q, t, organisation }: Reader | Tx, consultation: string, since: number) {
  return q
    .select(advising(t))
    .from(t.flag)
    .where(
      and(
        eq(t.flag.organisation, organisation),
        eq(t.flag.consultation, consultation),
        eq(t.flag.level, 'amber'),
        gt(t.flag.raisedAt, since),
      ),
    )
    .orderBy(asc(t.flag.raisedAt), asc(t.flag.id));
}

/** Notes what somebody said to the advice these flags showed them. */
export async function saveChoice({ q, t, organisation }: Tx, flags: string[], choice: string): Promise<void> {
  await q
    .update(t.flag)
    .set({ choice })
    .where(and(eq(t.flag.organisation, organisation), inArray(t.flag.id, flags)));
}

/** Where the flags of a whole request sent to, whoever raised them. */
export async function destinationsOf(
  { q, t, organisation }: Reader,
  consultation: string,
): Promise<Destination[]> {
  const rows = await q
    .select({ destination: t.flag.destination })
    .from(t.flag)
    .where(and(eq(t.flag.organisation, organisation), eq(t.flag.consultation, consultation)));
  return rows.map(({ destination }) => destination as Destination);
}
