import type { Database, Reader, Tx } from '@frontdoor/database';
import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';

/** The way in a token opens, with the request it leads to; null for a token nobody was given. */
export function wayIn(database: Database, organisation: string, tokenHash: string) {
  return database.read(organisation, async (reader) => {
    const find = reader.prepared('way-in', (q, t) =>
      q
        .select({ link: t.link, request: t.consultation })
        .from(t.link)
        .innerJoin(
          t.consultation,
          and(
            eq(t.consultation.organisation, t.link.organisation),
            eq(t.consultation.id, t.link.consultation),
          ),
        )
        .where(
          and(
            eq(t.link.organisation, sql.placeholder('organisation')),
            eq(t.consultation.organisation, sql.placeholder('organisation')),
            eq(t.link.tokenHash, sql.placeholder('tokenHash')),
          ),
        ),
    );
    const [row] = await find({ organisation, tokenHash });
    return row ?? null;
  });
}

export type WayInRows = NonNullable<Awaited<ReturnType<typeof wayIn>>>;

/** Sealed date of birth of a patient. */
export async function birthDateOf({ q, t, organisation }: Tx, patient: string): Promise<string | null> {
  const [row] = await q
    .select({ birthDate: t.patient.birthDate })
    .from(t.patient)
    .where(and(eq(t.patient.organisation, organisation), eq(t.patient.id, patient)))
    .limit(1);
  return row?.birthDate ?? null;
}

/** Messages between patient and surgery, oldest first: never notes or calls, nothing taken back or still held (S35). */
export function threadMessages({ q, t, organisation }: Reader | Tx, consultation: string, now: number) {
  return q
    .select()
    .from(t.message)
    .where(
      and(
        eq(t.message.organisation, organisation),
        eq(t.message.consultation, consultation),
        inArray(t.message.kind, ['from-patient', 'to-patient']),
        isNull(t.message.takenBackAt),
        lte(t.message.heldUntil, now),
      ),
    )
    .orderBy(asc(t.message.createdAt), asc(t.message.id));
}

export type ThreadRow = Awaited<ReturnType<typeof threadMessages>>[number];

/** Files of a thread as its patient or carer sees it: a sealed one is not there any more (S30). */
export function filesOfMessages({ q, t, organisation }: Reader | Tx, messages: string[]) {
  if (messages.length === 0) return Promise.resolve([]);
  return q
    .select()
    .from(t.attachment)
    .where(
      and(
        eq(t.attachment.organisation, organisation),
        inArray(t.attachment.message, messages),
        isNull(t.attachment.sealedAt),
      ),
    )
    .orderBy(asc(t.attachment.createdAt), asc(t.attachment.id));
}

/** Which of these authors are doctors or nurses, so that a message can say so without a name. */
export async function cliniciansAmong(
  { q, t, organisation }: Reader,
  authors: string[],
): Promise<Set<string>> {
  if (authors.length === 0) return new Set();
  const rows = await q
    .select({ id: t.member.id })
    .from(t.member)
    .where(
      and(
        eq(t.member.organisation, organisation),
        eq(t.member.role, 'clinician'),
        inArray(t.member.id, authors),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** The newest message of one writer, to know a second press of Send by. */
export async function lastMessageBy(
  { q, t, organisation }: Reader | Tx,
  consultation: string,
  author: string,
) {
  const [row] = await q
    .select({ id: t.message.id, text: t.message.text, createdAt: t.message.createdAt })
    .from(t.message)
    .where(
      and(
        eq(t.message.organisation, organisation),
        eq(t.message.consultation, consultation),
        eq(t.message.author, author),
      ),
    )
    .orderBy(desc(t.message.createdAt), desc(t.message.id))
    .limit(1);
  return row ?? null;
}

/** Marks messages to the patient as read; those that were stay as they are. */
export async function markRead({ q, t, organisation }: Tx, ids: string[], now: number): Promise<void> {
  if (ids.length === 0) return;
  await q
    .update(t.message)
    .set({ readAt: now })
    .where(
      and(eq(t.message.organisation, organisation), inArray(t.message.id, ids), isNull(t.message.readAt)),
    );
}

export async function endLink({ q, t, organisation }: Tx, link: string, now: number): Promise<void> {
  await q
    .update(t.link)
    .set({ endedAt: now })
    .where(and(eq(t.link.organisation, organisation), eq(t.link.id, link)));
}

/** Ends every way in of one recipient. */
export async function endLinksOf(
  { q, t, organisation }: Tx,
  { consultation, recipient }: { consultation: string; recipient: string },
  now: number,
): Promise<void> {
  const l = t.link;
  await q
    .update(l)
    .set({ endedAt: now })
    .where(
      and(
        eq(l.organisation, organisation),
        eq(l.consultation, consultation),
        eq(l.recipient, recipient),
        isNull(l.endedAt),
      ),
    );
}

/** The ways in to one request that stand. */
export async function openLinksOf({ q, t, organisation }: Tx, consultation: string): Promise<string[]> {
  const l = t.link;
  const rows = await q
    .select({ id: l.id })
    .from(l)
    .where(and(eq(l.organisation, organisation), eq(l.consultation, consultation), isNull(l.endedAt)));
  return rows.map(({ id }) => id);
}

/** Forgets every wrong try on these links: what they were measured by was wrong itself. */
export async function forgetLinkTries({ q, t, organisation }: Tx, links: string[]): Promise<void> {
  if (links.length === 0) return;
  const r = t.linkTry;
  await q.delete(r).where(and(eq(r.organisation, organisation), inArray(r.link, links)));
}

export async function countOpening({ q, t, organisation }: Tx, link: string, now: number): Promise<void> {
  await q
    .update(t.link)
    .set({ opens: sql`${t.link.opens} + 1`, openedAt: sql`coalesce(${t.link.openedAt}, ${now})` })
    .where(and(eq(t.link.organisation, organisation), eq(t.link.id, link)));
}

export function triesOn({ q, t, organisation }: Tx, link: string, devices: string[]) {
  return q
    .select({ device: t.linkTry.device, wrong: t.linkTry.wrong, pausedUntil: t.linkTry.pausedUntil })
    .from(t.linkTry)
    .where(
      and(
        eq(t.linkTry.organisation, organisation),
        eq(t.linkTry.link, link),
        inArray(t.linkTry.device, devices),
      ),
    );
}

export function saveTry(
  tx: Tx,
  tried: { link: string; device: string; wrong: number; pausedUntil: number | null },
): Promise<unknown> {
  const { linkTry } = tx.t;
  const { wrong, pausedUntil } = tried;
  return tx.q
    .insert(linkTry)
    .values({ organisation: tx.organisation, ...tried })
    .onConflictDoUpdate({
      target: [linkTry.organisation, linkTry.link, linkTry.device],
      set: { wrong, pausedUntil },
    });
}

/** Requests of one person that are not finished, the oldest first. */
export function openRequestsOf({ q, t, organisation }: Reader, person: string) {
  const { consultation: c, patient: p } = t;
  return q
    .select({
      id: c.id,
      content: c.content,
      receivedAt: c.receivedAt,
      restricted: c.restricted,
      sensitive: c.sensitive,
    })
    .from(c)
    .innerJoin(p, and(eq(p.organisation, c.organisation), eq(p.id, c.patient)))
    .where(
      and(
        eq(c.organisation, organisation),
        eq(p.organisation, organisation),
        eq(p.person, person),
        isNull(c.finishedAt),
      ),
    )
    .orderBy(asc(c.receivedAt), asc(c.id));
}

/** The extra code of one link, as it is kept now (S20). */
export async function linkCodeOf({ q, t, organisation }: Tx, link: string) {
  const [row] = await q
    .select({ codeHash: t.link.codeHash, codeUntil: t.link.codeUntil })
    .from(t.link)
    .where(and(eq(t.link.organisation, organisation), eq(t.link.id, link)));
  return row ?? { codeHash: null, codeUntil: null };
}

export async function keepLinkCode(
  { q, t, organisation }: Tx,
  link: string,
  set: { codeHash: string | null; codeUntil: number | null },
): Promise<void> {
  await q
    .update(t.link)
    .set(set)
    .where(and(eq(t.link.organisation, organisation), eq(t.link.id, link)));
}
