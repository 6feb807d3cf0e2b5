import type { Reader, Tx } from '@frontdoor/database';
import { and, eq, gte, ne } from 'drizzle-orm';
import type { UrgentRow } from './in-time.ts';

export async function allClearOf({ q, t, organisation }: Reader, day: string) {
  const [row] = await q
    .select()
    .from(t.allClear)
    .where(and(eq(t.allClear.organisation, organisation), eq(t.allClear.day, day)));
  return row ?? null;
}

/** When urgent requests came and were dealt with, of those patients sent since an instant (R64). */
export function urgentSince({ q, t, organisation }: Reader, since: number): Promise<UrgentRow[]> {
  const c = t.consultation;
  return q
    .select({ receivedAt: c.receivedAt, respondedAt: c.respondedAt, finishedAt: c.finishedAt })
    .from(c)
    .where(
      and(
        eq(c.organisation, organisation),
        eq(c.urgency, 'urgent'),
        gte(c.receivedAt, since),
        ne(c.door, 'practice'),
        eq(c.test, false),
      ),
    );
}

/** Said again later in the day, the later counts. */
export async function putAllClear(
  { q, t, organisation }: Tx,
  { day, member, at }: { day: string; member: string; at: number },
): Promise<void> {
  await q
    .insert(t.allClear)
    .values({ organisation, day, member, at })
    .onConflictDoUpdate({ target: [t.allClear.organisation, t.allClear.day], set: { member, at } });
}
