import { newId, type Reader, type Tx } from '@frontdoor/database';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';

export type PersonRow = Tx['t']['videoPerson']['$inferSelect'];

/** Everybody who ever came to these calls, the first first. */
export function peopleOf(
  { q, t, organisation }: Reader | Tx,
  calls: readonly string[],
): Promise<PersonRow[]> {
  const p = t.videoPerson;
  return q
    .select()
    .from(p)
    .where(and(eq(p.organisation, organisation), inArray(p.call, [...calls])))
    .orderBy(asc(p.arrivedAt), asc(p.id));
}

/** One person of one call; null for another call's. */
export async function personById(
  { q, t, organisation }: Reader | Tx,
  call: string,
  id: string,
): Promise<PersonRow | null> {
  const p = t.videoPerson;
  const [row] = await q
    .select()
    .from(p)
    .where(and(eq(p.organisation, organisation), eq(p.call, call), eq(p.id, id)))
    .limit(1);
  return row ?? null;
}

/**
 * Whoever came to a call through one way in; null while they have not. `ref` is the member's or the guest's id, and
 * empty for the patient and the carer.
 */
export async function personAt(
  reader: Reader | Tx,
  { call, kind, ref }: { call: string; kind: string; ref: string },
): Promise<PersonRow | null> {
  const find = (reader as Reader).prepared('video-person-at', (q, { videoPerson: p }) =>
    q
      .select()
      .from(p)
      .where(
        and(
          eq(p.organisation, sql.placeholder('organisation')),
          eq(p.call, sql.placeholder('call')),
          eq(p.kind, sql.placeholder('kind')),
          eq(p.ref, sql.placeholder('ref')),
        ),
      ),
  );
  const [row] = await find({ organisation: reader.organisation, call, kind, ref });
  return row ?? null;
}

/** Adds somebody who comes for the first time. */
export async function insertPerson({ q, t, organisation }: Tx, row: Omit<PersonRow, 'organisation' | 'id'>) {
  const made: PersonRow = { ...row, organisation, id: newId() };
  await q.insert(t.videoPerson).values(made);
  return made;
}

export async function updatePerson(
  { q, t, organisation }: Tx,
  id: string,
  set: Partial<Omit<PersonRow, 'organisation' | 'id' | 'call' | 'kind' | 'ref'>>,
): Promise<void> {
  const p = t.videoPerson;
  await q
    .update(p)
    .set(set)
    .where(and(eq(p.organisation, organisation), eq(p.id, id)));
}

/** Their pages were heard of just now. */
export async function seePeople(
  { q, t, organisation }: Tx,
  ids: readonly string[],
  now: number,
): Promise<void> {
  const p = t.videoPerson;
  await q
    .update(p)
    .set({ seenAt: now, goneAt: null })
    .where(
      and(eq(p.organisation, organisation), inArray(p.id, [...ids]), inArray(p.state, ['waiting', 'in'])),
    );
}
