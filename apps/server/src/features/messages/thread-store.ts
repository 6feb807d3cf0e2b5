import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Message } from './store.ts';

export function messagesOf({ q, t, organisation }: Reader, consultation: string): Promise<Message[]> {
  return q
    .select()
    .from(t.message)
    .where(and(eq(t.message.organisation, organisation), eq(t.message.consultation, consultation)))
    .orderBy(asc(t.message.createdAt), asc(t.message.id));
}

export async function messageById(reader: Reader, id: string): Promise<Message | null> {
  const find = reader.prepared('message-by-id', (q, t) =>
    q
      .select()
      .from(t.message)
      .where(
        and(
          eq(t.message.organisation, sql.placeholder('organisation')),
          eq(t.message.id, sql.placeholder('id')),
        ),
      ),
  );
  const [row] = await find({ organisation: reader.organisation, id });
  return row ?? null;
}

export async function updateMessage({ q, t, organisation }: Tx, id: string, set: Partial<Message>) {
  await q
    .update(t.message)
    .set(set)
    .where(and(eq(t.message.organisation, organisation), eq(t.message.id, id)));
}

/** Everything the patient still waits for in one thread was answered at `at`. */
export async function answerAll({ q, t, organisation }: Tx, consultation: string, at: number) {
  const m = t.message;
  await q
    .update(m)
    .set({ answeredAt: at })
    .where(
      and(
        eq(m.organisation, organisation),
        eq(m.consultation, consultation),
        eq(m.kind, 'from-patient'),
        isNull(m.answeredAt),
      ),
    );
}

/** Takes back what `answerAll` did at that moment. */
export async function unanswerAll({ q, t, organisation }: Tx, consultation: string, at: number) {
  const m = t.message;
  await q
    .update(m)
    .set({ answeredAt: null })
    .where(
      and(
        eq(m.organisation, organisation),
        eq(m.consultation, consultation),
        eq(m.kind, 'from-patient'),
        eq(m.answeredAt, at),
      ),
    );
}

/** The way in a token opens, ended or not; null when there is none. */
export async function linkByHash(reader: Reader | Tx, tokenHash: string) {
  const find = (reader as Reader).prepared('link-by-hash', (q, { link: l }) =>
    q
      .select({ id: l.id, endedAt: l.endedAt })
      .from(l)
      .where(
        and(
          eq(l.organisation, sql.placeholder('organisation')),
          eq(l.tokenHash, sql.placeholder('tokenHash')),
        ),
      ),
  );
  const [row] = await find({ organisation: reader.organisation, tokenHash });
  return row ?? null;
}

/** A recipient's way in that has not ended, the newest. */
export async function openLink(
  { q, t, organisation }: Reader | Tx,
  { consultation, recipient }: { consultation: string; recipient: string },
) {
  const l = t.link;
  const [row] = await q
    .select()
    .from(l)
    .where(
      and(
        eq(l.organisation, organisation),
        eq(l.consultation, consultation),
        eq(l.recipient, recipient),
        isNull(l.endedAt),
      ),
    )
    .orderBy(desc(l.createdAt))
    .limit(1);
  return row ?? null;
}
