import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, eq, inArray } from 'drizzle-orm';

export type SlotRow = Tx['t']['dutySlot']['$inferSelect'];

/** The whole rota: weekdays, and every date that was ever named. */
export function allSlots({ q, t, organisation }: Reader): Promise<SlotRow[]> {
  return q
    .select()
    .from(t.dutySlot)
    .where(eq(t.dutySlot.organisation, organisation))
    .orderBy(asc(t.dutySlot.day), asc(t.dutySlot.half));
}

/** The rows that could answer in one half-day: its date's and its weekday's. */
export function slotsOf({ q, t, organisation }: Reader, days: string[], half: string): Promise<SlotRow[]> {
  return q
    .select()
    .from(t.dutySlot)
    .where(
      and(
        eq(t.dutySlot.organisation, organisation),
        inArray(t.dutySlot.day, days),
        eq(t.dutySlot.half, half),
      ),
    );
}

export async function putSlot(tx: Tx, row: Omit<SlotRow, 'organisation'>): Promise<void> {
  const { q, t, organisation } = tx;
  await q
    .insert(t.dutySlot)
    .values({ ...row, organisation })
    .onConflictDoUpdate({
      target: [t.dutySlot.organisation, t.dutySlot.day, t.dutySlot.half],
      set: { content: row.content, changedAt: row.changedAt },
    });
}

export async function removeSlot({ q, t, organisation }: Tx, day: string, half: string): Promise<void> {
  await q
    .delete(t.dutySlot)
    .where(
      and(eq(t.dutySlot.organisation, organisation), eq(t.dutySlot.day, day), eq(t.dutySlot.half, half)),
    );
}

/** Of these members, who still works there. */
export async function stillHere(
  { q, t, organisation }: Reader,
  members: string[],
): Promise<ReadonlySet<string>> {
  if (members.length === 0) return new Set();
  const rows = await q
    .select({ id: t.member.id })
    .from(t.member)
    .where(
      and(eq(t.member.organisation, organisation), inArray(t.member.id, members), eq(t.member.active, true)),
    );
  return new Set(rows.map(({ id }) => id));
}
