import { z } from 'zod';
import { Instant } from './instant.ts';
import { Id } from './words.ts';

/** What a patient can give or change (R47). */
export const contactFields = [
  'phone',
  'email',
  'name',
  'ethnicity',
  'address',
  'next-of-kin',
  'pharmacy',
  'needs',
] as const;
export const ContactField = z.enum(contactFields);

/** New contact details somebody proposed, beside what is held (S25). */
export const ContactChange = z.object({
  id: z.string(),
  recipient: z.enum(['patient', 'carer']),
  field: ContactField,
  /** What is held now, or was given with the request; null where nothing is. */
  held: z.string().nullable(),
  value: z.string(),
  /** The code sent to the new address was given. */
  confirmed: z.boolean(),
  /** The patient said that the old address may be told (S23). */
  tellOld: z.boolean(),
  state: z.enum(['proposed', 'accepted', 'declined']),
  proposedAt: Instant,
  /** What the practice needs to see before it takes it over: of a name; null where nothing besides. */
  evidence: z.string().nullable(),
  /** Somebody said that it stands in the clinical system. */
  copied: z.boolean(),
});
/** How a person proved a change that the code or the patient's answer did not: S23. */
export const DecideContact = z.object({
  decision: z.enum(['accept', 'decline']),
  proof: z.enum(['code', 'call', 'in-person', 'nhs-login', 'evidence']).nullable(),
});
export const ContactChangePath = z.object({ change: Id });

/** Where a patient belongs (S24). `left` and `deceased` stop everything that would be sent. */
export const patientStates = ['registered', 'temporary', 'elsewhere', 'left', 'deceased', 'unknown'] as const;
export const PatientState = z.enum(patientStates);
export const SetPatientState = z.object({ lock: z.number().int().min(0), state: PatientState });
/** Staff put a date of birth right after a check (S21). */
export const CorrectBirthDate = z.object({
  lock: z.number().int().min(0),
  birthDate: z.iso.date('Enter a date'),
});
/** Its links ask for a code besides the date of birth (S20). */
export const SetSensitive = z.object({ lock: z.number().int().min(0), sensitive: z.boolean() });
/** A code to read out on the phone, good for a few minutes (S20). Never logged. */
export const ReadOutCode = z.object({ code: z.string(), until: Instant });
/** Put aside as possible abuse, let back into the queue (S37). */
export const LetIn = z.object({ lock: z.number().int().min(0) });

export type ContactField = z.infer<typeof ContactField>;
export type ContactChange = z.infer<typeof ContactChange>;
export type DecideContact = z.infer<typeof DecideContact>;
export type PatientState = z.infer<typeof PatientState>;
export type SetPatientState = z.infer<typeof SetPatientState>;
export type CorrectBirthDate = z.infer<typeof CorrectBirthDate>;
export type SetSensitive = z.infer<typeof SetSensitive>;
export type ReadOutCode = z.infer<typeof ReadOutCode>;
