import type { Reader, Tx } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';

export async function allClearOf({ q, t, organisation }: Reader, day: string) {
  const [row] = await q
    .select()
    .from(t.allClear)
    .where(and(eq(t.allClear.organisation, organisation), eq(t.allClear.day, day)));
  return row ?? null;
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
