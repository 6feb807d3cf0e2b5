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

/**
 * How somebody made sure of a change: `code`, the code that went to the new address was given and the old one told;
 * `evidence`, they saw the paper; `identity`, the sender was checked before (S17); or by a person or NHS login (S23).
 */
export const contactProofs = ['code', 'call', 'in-person', 'nhs-login', 'evidence', 'identity'] as const;
export const ContactProof = z.enum(contactProofs);

/** New contact details somebody proposed, beside what is held (S25). */
export const ContactChange = z.object({
  id: z.string(),
  recipient: z.enum(['patient', 'carer']),
  field: ContactField,
  /** What is held now, or was given with the request; null where nothing is. */
  held: z.string().nullable(),
  value: z.string(),
  /** What to mind about it, in words: which ways are safe, why a name changes; null where nothing. */
  note: z.string().nullable(),
  /** The code sent to the new address was given. */
  confirmed: z.boolean(),
  /** The patient said that the old address may be told (S23). */
  tellOld: z.boolean(),
  state: z.enum(['proposed', 'accepted', 'declined']),
  proposedAt: Instant,
  /** What the practice needs to see before it takes it over: of a name; null where nothing besides. */
  evidence: z.string().nullable(),
  /** What it may be accepted by now, the handiest first; empty once it is decided (S17, S23). */
  proofs: z.array(ContactProof),
  /** It was accepted and is held of the patient, so it belongs into the clinical system. */
  forRecord: z.boolean(),
  /** Somebody said that it stands in the clinical system. */
  copied: z.boolean(),
  /** Who said so and when, in words; null where nobody has. */
  copiedBy: z.string().nullable(),
});
/** Accepting needs a proof. `held`: what stood beside it on the screen; where that is another now, it is refused. */
export const DecideContact = z.object({
  decision: z.enum(['accept', 'decline']),
  proof: ContactProof.nullable(),
  held: z.string().nullable().optional(),
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
export type ContactProof = z.infer<typeof ContactProof>;
export type ContactChange = z.infer<typeof ContactChange>;
export type DecideContact = z.infer<typeof DecideContact>;
export type PatientState = z.infer<typeof PatientState>;
export type SetPatientState = z.infer<typeof SetPatientState>;
export type CorrectBirthDate = z.infer<typeof CorrectBirthDate>;
export type SetSensitive = z.infer<typeof SetSensitive>;
export type ReadOutCode = z.infer<typeof ReadOutCode>;
