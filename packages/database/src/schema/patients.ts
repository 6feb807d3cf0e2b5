import { sql } from 'drizzle-orm';
import type { Vocabulary } from '../vocabulary.ts';

/** Patients as they described themselves, and what staff have confirmed about them. */
export function patientTables(d: Vocabulary) {
  const patient = d.table(
    'patient',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      /** Rows with the same person are one patient: its own id until someone confirms a match (S18). */
      person: d.text('person').notNull(),
      state: d.text('state').notNull(), // registered | temporary | elsewhere | left | deceased | unknown (S24)
      name: d.sealed('name').notNull(),
      birthDate: d.sealed('birth_date').notNull(),
      nhsNumber: d.sealed('nhs_number'),
      /** HMAC tokens, so that the same patient is found without plain text in the table. */
      nhsToken: d.text('nhs_token'),
      birthToken: d.text('birth_token').notNull(),
      familyToken: d.text('family_token').notNull(),
      /** First three letters of the given name. */
      givenToken: d.text('given_token').notNull(),
      postcodeToken: d.text('postcode_token'),
      phoneToken: d.text('phone_token'),
      createdAt: d.instant('created_at').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.index('patient_nhs').on(t.organisation, t.nhsToken, t.birthToken).where(sql`nhs_token is not null`),
      d.index('patient_birth_family').on(t.organisation, t.birthToken, t.familyToken),
      d.index('patient_person').on(t.organisation, t.person),
    ],
  );

  /** A named person compared these details with the practice's record (S17); good for 12 months and one address. */
  const identityCheck = d.table(
    'identity_check',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      person: d.text('person').notNull(),
      level: d.text('level').notNull(), // matches | proved
      addressToken: d.text('address_token').notNull(),
      checkedBy: d.text('checked_by').notNull(),
      checkedAt: d.instant('checked_at').notNull(),
      expiresAt: d.instant('expires_at').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.index('identity_check_person').on(t.organisation, t.person, t.addressToken),
    ],
  );

  /** What is held of a person after staff took a proposal over; one row a field, nothing before the first (R47). */
  const personDetail = d.table(
    'person_detail',
    {
      organisation: d.text('organisation').notNull(),
      person: d.text('person').notNull(),
      field: d.text('field').notNull(), // as `contact_change.field`
      value: d.sealed('value').notNull(),
      /** The change it came from. */
      change: d.text('change').notNull(),
      changedBy: d.text('changed_by').notNull(),
      changedAt: d.instant('changed_at').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.organisation, t.person, t.field] })],
  );
  return { patient, identityCheck, personDetail };
}
