import type { Reader, Tx } from '@frontdoor/database';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { PatientTokens } from '../patients/tokens.ts';

/** People with this date of birth, family name and given name, whoever else shares them. */
export async function namesakes(
  { q, t, organisation }: Reader | Tx,
  { birthToken, familyToken, givenToken }: PatientTokens,
): Promise<string[]> {
  const p = t.patient;
  const rows = await q
    .selectDistinct({ person: p.person })
    .from(p)
    .where(
      and(
        eq(p.organisation, organisation),
        eq(p.birthToken, birthToken),
        eq(p.familyToken, familyToken),
        eq(p.givenToken, givenToken),
      ),
    );
  return rows.map(({ person }) => person);
}

/** The conversation a submission has made already; null for a new one. */
export async function submitted({ q, t, organisation }: Reader | Tx, submission: string) {
  const c = t.consultation;
  const [row] = await q
    .select({ id: c.id, reference: c.reference })
    .from(c)
    .where(and(eq(c.organisation, organisation), eq(c.submission, submission)));
  return row ?? null;
}

export type Described = Awaited<ReturnType<typeof describedIn>>[number];

/** Who these requests are about, sealed, the newest description first. */
export async function describedIn({ q, t, organisation }: Reader, consultations: readonly string[]) {
  if (consultations.length === 0) return [];
  const { consultation: c, patient: p } = t;
  return q
    .select({ id: p.id, person: p.person, name: p.name, birthDate: p.birthDate, nhsNumber: p.nhsNumber })
    .from(c)
    .innerJoin(p, and(eq(p.organisation, c.organisation), eq(p.id, c.patient)))
    .where(
      and(
        eq(c.organisation, organisation),
        eq(p.organisation, organisation),
        inArray(c.id, [...consultations]),
      ),
    )
    .orderBy(desc(p.createdAt), desc(p.id));
}
