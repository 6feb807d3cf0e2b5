import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';

export type CallRow = Tx['t']['videoCall']['$inferSelect'];

/** States of a call that is neither over nor cancelled. */
const openStates = ['invited', 'started'];

/** False where the request has an open call already: then nothing was inserted. */
export async function insertCall({ q, t, organisation }: Tx, row: Omit<CallRow, 'organisation'>) {
  const made = await q
    .insert(t.videoCall)
    .values({ ...row, organisation })
    .onConflictDoNothing()
    .returning({ id: t.videoCall.id });
  return made.length === 1;
}

export async function callById(reader: Reader | Tx, id: string): Promise<CallRow | null> {
  const find = (reader as Reader).prepared('video-call-by-id', (q, { videoCall: c }) =>
    q
      .select()
      .from(c)
      .where(and(eq(c.organisation, sql.placeholder('organisation')), eq(c.id, sql.placeholder('id')))),
  );
  const [row] = await find({ organisation: reader.organisation, id });
  return row ?? null;
}

/** The one call of a request that is neither over nor cancelled; null when there is none. */
export async function openCallOf(reader: Reader | Tx, consultation: string): Promise<CallRow | null> {
  const { q, t, organisation } = reader;
  const c = t.videoCall;
  const [row] = await q
    .select()
    .from(c)
    .where(
      and(eq(c.organisation, organisation), eq(c.consultation, consultation), inArray(c.state, openStates)),
    )
    .limit(1);
  return row ?? null;
}

/** Every call of one request, the newest first. */
export function callsOfConsultation(
  { q, t, organisation }: Reader | Tx,
  consultation: string,
): Promise<CallRow[]> {
  const c = t.videoCall;
  return q
    .select()
    .from(c)
    .where(and(eq(c.organisation, organisation), eq(c.consultation, consultation)))
    .orderBy(desc(c.madeAt), desc(c.id));
}

/**
 * Calls that start in [`from`, `until`), in ms since 1970, by time; cancelled ones too. Of one clinician where one is
 * given.
 */
export function callsBetween(
  { q, t, organisation }: Reader | Tx,
  { from, until, clinician }: { from: number; until: number; clinician: string | null },
): Promise<CallRow[]> {
  const c = t.videoCall;
  return q
    .select()
    .from(c)
    .where(
      and(
        eq(c.organisation, organisation),
        gte(c.startsAt, from),
        lt(c.startsAt, until),
        ...(clinician === null ? [] : [eq(c.clinician, clinician)]),
      ),
    )
    .orderBy(asc(c.startsAt), asc(c.id));
}

/**
 * Changes a call that this transaction has read, and moves its lock on. A transaction sees one moment of the database,
 * so a lock that does not match is a fault of ours: it throws, and nothing of the job is kept.
 */
export async function updateCall(
  { q, t, organisation }: Tx,
  call: Pick<CallRow, 'id' | 'lock'>,
  set: Partial<Omit<CallRow, 'organisation' | 'id' | 'consultation' | 'lock'>> & { changedAt: number },
): Promise<void> {
  const c = t.videoCall;
  const hit = await q
    .update(c)
    .set({ ...set, lock: call.lock + 1 })
    .where(and(eq(c.organisation, organisation), eq(c.id, call.id), eq(c.lock, call.lock)))
    .returning({ id: c.id });
  if (hit.length !== 1) throw new Error('A video call was changed by a lock it does not have');
}

/**
 * Has two jobs that count who is in a call take turns: PostgreSQL lets both count the same moment, unless both change the
 * same row, and then the second is run anew.
 */
export async function takeTurnsAt({ q, t, organisation }: Tx, call: string): Promise<void> {
  const c = t.videoCall;
  await q
    .update(c)
    .set({ changedAt: sql`${c.changedAt}` })
    .where(and(eq(c.organisation, organisation), eq(c.id, call)));
}
