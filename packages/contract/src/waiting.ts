import { z } from 'zod';
import { Instant } from './instant.ts';
import { Id } from './words.ts';

/** New contact details somebody proposed, beside what is held (S25). */
export const ContactChange = z.object({
  id: z.string(),
  recipient: z.enum(['patient', 'carer']),
  field: z.enum(['phone', 'email']),
  held: z.string().nullable(),
  value: z.string(),
  /** The code sent to the new address was given. */
  confirmed: z.boolean(),
  /** The patient said that the old address may be told (S23). */
  tellOld: z.boolean(),
  state: z.enum(['proposed', 'accepted', 'declined']),
  proposedAt: Instant,
});
/** How a person proved a change that the code or the patient's answer did not: S23. */
export const DecideContact = z.object({
  decision: z.enum(['accept', 'decline']),
  proof: z.enum(['code', 'call', 'in-person', 'nhs-login']).nullable(),
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

export type ContactChange = z.infer<typeof ContactChange>;
export type DecideContact = z.infer<typeof DecideContact>;
export type PatientState = z.infer<typeof PatientState>;
export type SetPatientState = z.infer<typeof SetPatientState>;
export type CorrectBirthDate = z.infer<typeof CorrectBirthDate>;
export type SetSensitive = z.infer<typeof SetSensitive>;
export type ReadOutCode = z.infer<typeof ReadOutCode>;
