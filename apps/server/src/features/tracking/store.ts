import type { Tx } from '@frontdoor/database';
import { and, eq, inArray, lt, ne, or } from 'drizzle-orm';

/** Stands for every device and address at once among the counters of a reference. */
export const anybody = 'all';

export type ReferenceTry = Tx['t']['referenceTry']['$inferSelect'];

/**
 * The request with one of these references whose patient was born then. Both are asked in one, so that nothing tells a
 * wrong date from a reference nobody has.
 */
export async function requestBy(
  { q, t, organisation }: Tx,
  { references, birthToken }: { references: string[]; birthToken: string },
) {
  const { consultation: c, patient: p } = t;
  const [row] = await q
    .select({ request: c })
    .from(c)
    .innerJoin(p, and(eq(p.organisation, c.organisation), eq(p.id, c.patient)))
    .where(
      and(
        eq(c.organisation, organisation),
        eq(p.organisation, organisation),
        inArray(c.reference, references),
        eq(p.birthToken, birthToken),
      ),
    )
    .limit(1);
  return row?.request ?? null;
}

/** What was tried on these counters: `[reference, device]` pairs. */
export async function triesFor(
  { q, t, organisation }: Tx,
  counters: { reference: string; device: string }[],
): Promise<ReferenceTry[]> {
  const r = t.referenceTry;
  const rows = await q
    .select()
    .from(r)
    .where(
      and(
        eq(r.organisation, organisation),
        inArray(
          r.reference,
          counters.map(({ reference }) => reference),
        ),
        inArray(
          r.device,
          counters.map(({ device }) => device),
        ),
      ),
    );
  return rows;
}

export async function saveReferenceTry({ q, t, organisation }: Tx, row: Omit<ReferenceTry, 'organisation'>) {
  const r = t.referenceTry;
  const { wrong, pausedUntil, triedAt } = row;
  await q
    .insert(r)
    .values({ ...row, organisation })
    .onConflictDoUpdate({
      target: [r.organisation, r.reference, r.device],
      set: { wrong, pausedUntil, triedAt },
    });
}

/** Forgets tries nobody needs any more: anybody can make as many as they like. Instants in ms since 1970. */
export async function forgetTries(
  { q, t, organisation }: Tx,
  { before, beforeForAll }: { before: number; beforeForAll: number },
): Promise<void> {
  const r = t.referenceTry;
  const old = or(and(lt(r.triedAt, before), ne(r.device, anybody)), lt(r.triedAt, beforeForAll));
  await q.delete(r).where(and(eq(r.organisation, organisation), old));
}
