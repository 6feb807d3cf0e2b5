import { placeholders, type Tx } from '@frontdoor/database';
import { and, eq, isNotNull, sql } from 'drizzle-orm';

export type PatientRow = Tx['t']['patient']['$inferInsert'];

export function insertPatient(tx: Tx, row: PatientRow): Promise<unknown> {
  return tx.prepared('patient-insert', (q, t) => q.insert(t.patient).values(placeholders(t.patient)))(row);
}

/** The person somebody with this NHS number and this date of birth already is; both are needed (S18). */
export async function personWith(tx: Tx, nhsToken: string, birthToken: string): Promise<string | null> {
  const find = tx.prepared('patient-person', (q, t) =>
    q
      .select({ person: t.patient.person })
      .from(t.patient)
      .where(
        and(
          eq(t.patient.organisation, sql.placeholder('organisation')),
          isNotNull(t.patient.nhsToken),
          eq(t.patient.nhsToken, sql.placeholder('nhsToken')),
          eq(t.patient.birthToken, sql.placeholder('birthToken')),
        ),
      )
      .limit(1),
  );
  const [row] = await find({ organisation: tx.organisation, nhsToken, birthToken });
  return row?.person ?? null;
}
