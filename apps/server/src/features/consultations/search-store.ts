import type { Reader } from '@frontdoor/database';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';

/** Requests that hold every one of these tokens, the newest first. */
export async function idsByTokens(
  { q, t, organisation }: Reader,
  tokens: string[],
  limit: number,
): Promise<string[]> {
  const s = t.searchToken;
  const rows = await q
    .select({ id: s.consultation })
    .from(s)
    .where(and(eq(s.organisation, organisation), inArray(s.token, tokens)))
    .groupBy(s.consultation)
    .having(sql`count(*) = ${tokens.length}`)
    .orderBy(desc(s.consultation))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Requests of patients with this NHS number or this date of birth, the newest first. */
export async function idsByPatient(
  { q, t, organisation }: Reader,
  tokens: { nhsToken: string } | { birthToken: string },
  limit: number,
): Promise<string[]> {
  const p = t.patient;
  const rows = await q
    .select({ id: t.consultation.id })
    .from(p)
    .innerJoin(
      t.consultation,
      and(eq(t.consultation.organisation, p.organisation), eq(t.consultation.patient, p.id)),
    )
    .where(
      and(
        eq(p.organisation, organisation),
        'nhsToken' in tokens ? eq(p.nhsToken, tokens.nhsToken) : eq(p.birthToken, tokens.birthToken),
      ),
    )
    .orderBy(desc(t.consultation.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export async function idByReference({ q, t, organisation }: Reader, reference: string): Promise<string[]> {
  const rows = await q
    .select({ id: t.consultation.id })
    .from(t.consultation)
    .where(and(eq(t.consultation.organisation, organisation), eq(t.consultation.reference, reference)));
  return rows.map(({ id }) => id);
}
