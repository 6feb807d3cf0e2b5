import type { Reader, Tx } from '@frontdoor/database';
import { and, eq, sql } from 'drizzle-orm';
import { watchDueAnew } from '../clocks/watch.ts';
import { followAnew } from '../ladder/hasten.ts';
import { noDue } from './due.ts';

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

/**
 * Has two jobs that count what there is of one request take turns: PostgreSQL lets both count the same moment, unless both
 * change the same row, and then the second is run anew.
 */
export async function takeTurns({ q, t, organisation }: Tx, id: string): Promise<void> {
  const c = t.consultation;
  await q
    .update(c)
    .set({ changedAt: sql`${c.changedAt}` })
    .where(and(eq(c.organisation, organisation), eq(c.id, id)));
}

/**
 * Changes a request that this transaction has read, and moves its lock on. Another due time or urgency is watched anew
 * (R62, S32). A transaction sees one moment of the database, so a lock that does not match is a fault of ours: it throws, and nothing of the job is kept.
 */
export async function updateConsultation(
  tx: Tx,
  request: Pick<Consultation, 'id' | 'lock' | 'dueAt' | 'urgency'>,
  set: Partial<Consultation> & { changedAt: number },
): Promise<void> {
  const { q, t, organisation } = tx;
  const { id, lock } = request;
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
  if (hit.length !== 1) throw new Error('A request was changed by a lock it does not have');
  const { dueAt = request.dueAt, urgency = request.urgency } = set;
  const paced = urgency !== request.urgency;
  if (dueAt !== noDue && (paced || dueAt !== request.dueAt)) await watchDueAnew(tx, id, set.changedAt);
  if (paced) await followAnew(tx, id, set.changedAt);
}
