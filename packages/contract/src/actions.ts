import { z } from 'zod';
import { Door, Id, Kind, NationalType, Outcome, ResponseKind, Urgency } from './words.ts';

/** Every change names the lock it saw; a stale one is answered 409 and changes nothing. */
const Locked = z.object({ lock: z.number().int().min(0) });
const Text = z.string().trim().min(1).max(5000);

export const Assign = Locked.extend({
  assignee: Id.nullable(),
  team: Id.nullable(),
});
/** Raising asks no reason; lowering does (S33). */
export const SetUrgency = Locked.extend({ urgency: Urgency, reason: z.string().trim().max(500).default('') });
/** What was on screen when it was read; what came after that is still new. Left out, all of it was. */
export const Seen = Locked.partial();
export const AddNote = Locked.extend({ text: Text });
export const Reply = Locked.extend({
  /** Made by the browser when the box opens: the same reply sent twice is one reply. */
  submission: Id.min(8),
  text: Text,
  response: ResponseKind,
  fromRecord: z.boolean().default(false),
  /** "Please act today": unread, it goes on to the next channel and to a call as what is urgent does (S32). */
  urgent: z.boolean().optional(),
  files: z.array(Id).max(5).default([]),
  /** `text` asks for a text message first; the safe channels still decide. */
  channel: z.enum(['message', 'text']).default('message'),
  /** Finish with this outcome in the same act. */
  finish: Outcome.nullable().default(null),
});
export const LogCall = Locked.extend({
  reached: z.enum(['spoke', 'no-answer', 'voicemail']),
  text: Text,
  /** Speaking to the patient can be the response; not reaching them never is. */
  response: ResponseKind.nullable().default(null),
});
/** A response given some other way: a visit booked, an appointment made by hand (R58). */
export const RecordResponse = Locked.extend({ response: ResponseKind, text: Text });
export const Finish = Locked.extend({ outcome: Outcome, text: z.string().trim().max(2000).default('') });
/** Says what it is after all: to clinical anybody, away from it a clinician (S33). */
export const Retype = Locked.extend({ type: NationalType.exclude(['other']) });
export const Reopen = Locked.extend({ reason: z.string().trim().min(1).max(500) });
/** "These details match our record" (S17). */
export const ConfirmIdentity = Locked.extend({
  level: z.enum(['matches', 'proved']),
  checked: z.enum(['address', 'nhs-number', 'phone-or-email', 'rang-back']),
});
/** One key joins two patients, one key takes them apart again (S18). */
export const Match = Locked.extend({ patient: Id, same: z.boolean() });
export const Changed = z.object({ lock: z.number().int(), message: z.string().nullable() });

/** A phone or desk request, entered by staff on the patients' own question sets (R65). */
export const Enter = z.object({
  submission: Id.min(8),
  door: Door.exclude(['online', 'practice']),
  kind: Kind,
  /** Field by field as the patients' form would send it. */
  typed: z.record(z.string().max(64), z.union([z.string().max(20000), z.array(z.string().max(200)).max(50)])),
  urgency: Urgency.nullable().default(null),
});
export const Entered = z.object({ id: z.string(), reference: z.string() });

export type Assign = z.infer<typeof Assign>;
export type SetUrgency = z.infer<typeof SetUrgency>;
export type Seen = z.infer<typeof Seen>;
export type AddNote = z.infer<typeof AddNote>;
export type Reply = z.infer<typeof Reply>;
export type LogCall = z.infer<typeof LogCall>;
export type RecordResponse = z.infer<typeof RecordResponse>;
export type Finish = z.infer<typeof Finish>;
export type Retype = z.infer<typeof Retype>;
export type Reopen = z.infer<typeof Reopen>;
export type ConfirmIdentity = z.infer<typeof ConfirmIdentity>;
export type Match = z.infer<typeof Match>;
export type Changed = z.infer<typeof Changed>;
export type Enter = z.infer<typeof Enter>;
export type Entered = z.infer<typeof Entered>;
