import type { Reader, Tx } from '@frontdoor/database';
import { and, eq, sql } from 'drizzle-orm';

export type Consultation = Tx['t']['consultation']['$inferSelect'];

export async function consultationById(reader: Reader, id: string): Promise<Consultation | null> {
  const find = reader.prepared('consultation-by-id', (q, t) =>
    q
      .select()
      .from(t.consultation)
      .where(
        and(
          eq(t.consultation.organisation, sql.placeholder('organisation')),
          eq(t.consultation.id, sql.placeholder('id')),
        ),
      ),
  );
  const [row] = await find({ organisation: reader.organisation, id });
  return row ?? null;
}

/** Changes a request if nobody else has since `lock` was read. False when somebody has; then nothing changed. */
export async function updateConsultation(
  { q, t, organisation }: Tx,
  { id, lock }: { id: string; lock: number },
  set: Partial<Consultation>,
): Promise<boolean> {
  const hit = await q
    .update(t.consultation)
    .set({ ...set, lock: lock + 1 })
    .where(
      and(
        eq(t.consultation.organisation, organisation),
        eq(t.consultation.id, id),
        eq(t.consultation.lock, lock),
      ),
    )
    .returning({ id: t.consultation.id });
  return hit.length === 1;
}
