import type { Reader, Tx } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';
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
