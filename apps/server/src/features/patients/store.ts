import { placeholders, type Reader, type Tx } from '@frontdoor/database';
import { and, desc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';

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

export type Patient = Tx['t']['patient']['$inferSelect'];

export async function patientById(reader: Reader, id: string): Promise<Patient | null> {
  const find = reader.prepared('patient-by-id', (q, t) =>
    q
      .select()
      .from(t.patient)
      .where(
        and(
          eq(t.patient.organisation, sql.placeholder('organisation')),
          eq(t.patient.id, sql.placeholder('id')),
        ),
      ),
  );
  const [row] = await find({ organisation: reader.organisation, id });
  return row ?? null;
}

/** Patients joined to this one, and those with the same date of birth and family name; itself is left out. */
export async function patientsLike(
  { q, t, organisation }: Reader | Tx,
  patient: Patient,
): Promise<Patient[]> {
  const p = t.patient;
  const joined = await q
    .select()
    .from(p)
    .where(and(eq(p.organisation, organisation), eq(p.person, patient.person)));
  const alike = await q
    .select()
    .from(p)
    .where(
      and(
        eq(p.organisation, organisation),
        eq(p.birthToken, patient.birthToken),
        eq(p.familyToken, patient.familyToken),
      ),
    );
  const found = new Map([...joined, ...alike].map((row) => [row.id, row]));
  found.delete(patient.id);
  return [...found.values()];
}

/** Makes everyone of one person another person: joining, or taking one description apart. */
export async function setPerson(
  { q, t, organisation }: Tx,
  which: { person: string } | { id: string },
  person: string,
) {
  const p = t.patient;
  await q
    .update(p)
    .set({ person })
    .where(
      and(eq(p.organisation, organisation), 'id' in which ? eq(p.id, which.id) : eq(p.person, which.person)),
    );
}

/** The patient's own number is another one now: what matching compares (S18). */
export async function setPhoneToken({ q, t, organisation }: Tx, id: string, phoneToken: string) {
  const p = t.patient;
  await q
    .update(p)
    .set({ phoneToken })
    .where(and(eq(p.organisation, organisation), eq(p.id, id)));
}

/** A date of birth that staff have put right, sealed and as it is compared (S21). */
export async function setBirthDate(
  { q, t, organisation }: Tx,
  id: string,
  set: { birthDate: string; birthToken: string },
): Promise<void> {
  const p = t.patient;
  await q
    .update(p)
    .set(set)
    .where(and(eq(p.organisation, organisation), eq(p.id, id)));
}

/** Says of every description of one person where they belong (S24). */
export async function setPersonState({ q, t, organisation }: Tx, person: string, state: string) {
  const p = t.patient;
  await q
    .update(p)
    .set({ state })
    .where(and(eq(p.organisation, organisation), eq(p.person, person)));
}

/** Whether any description of this person says left or deceased: then nothing is sent any more (S24). */
export async function mayBeWrittenTo(reader: Reader, person: string): Promise<boolean> {
  const find = reader.prepared('patient-gone', (q, t) =>
    q
      .select({ id: t.patient.id })
      .from(t.patient)
      .where(
        and(
          eq(t.patient.organisation, sql.placeholder('organisation')),
          eq(t.patient.person, sql.placeholder('person')),
          inArray(t.patient.state, ['left', 'deceased']),
        ),
      )
      .limit(1),
  );
  const gone = await find({ organisation: reader.organisation, person });
  return gone.length === 0;
}

export async function insertIdentityCheck(tx: Tx, row: Tx['t']['identityCheck']['$inferInsert']) {
  await tx.q.insert(tx.t.identityCheck).values(row);
}

/** Ends what somebody said at one moment of this person's details: they took it back. */
export async function endIdentityChecks(
  { q, t, organisation }: Tx,
  { person, by, at, now }: { person: string; by: string; at: number; now: number },
): Promise<void> {
  const i = t.identityCheck;
  const theirs = and(eq(i.person, person), eq(i.checkedBy, by), eq(i.checkedAt, at));
  await q
    .update(i)
    .set({ expiresAt: now })
    .where(and(eq(i.organisation, organisation), theirs));
}

/** The latest check of this person at this address that still holds. */
export async function identityCheckOf(
  { q, t, organisation }: Reader | Tx,
  { person, addressToken, now }: { person: string; addressToken: string; now: number },
) {
  const i = t.identityCheck;
  const rows = await q
    .select()
    .from(i)
    .where(
      and(
        eq(i.organisation, organisation),
        eq(i.person, person),
        eq(i.addressToken, addressToken),
        gt(i.expiresAt, now),
      ),
    )
    .orderBy(desc(i.checkedAt));
  return rows.find((row) => row.level === 'proved') ?? rows[0] ?? null;
}
