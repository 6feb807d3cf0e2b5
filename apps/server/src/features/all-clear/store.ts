import type { Reader, Tx } from '@frontdoor/database';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { noDue } from '../consultations/due.ts';

const howMany = sql<number>`count(*)`.mapWith(Number);

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

/** How many requests wait for their first look, late or not. */
export async function waitingLooks({ q, t, organisation }: Reader): Promise<number> {
  const c = t.consultation;
  const [row] = await q
    .select({ all: howMany })
    .from(c)
    .where(
      and(
        eq(c.organisation, organisation),
        isNull(c.lookedAt),
        isNull(c.finishedAt),
        lt(c.firstLookDue, noDue),
      ),
    );
  return row!.all;
}

export async function openAlarmCount({ q, t, organisation }: Reader): Promise<number> {
  const [row] = await q
    .select({ all: howMany })
    .from(t.alarm)
    .where(and(eq(t.alarm.organisation, organisation), isNull(t.alarm.endedAt)));
  return row!.all;
}
