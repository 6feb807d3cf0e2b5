import { z } from 'zod';
import { Instant } from './instant.ts';
import { OutreachShown, Switches } from './outreach.ts';
import { Task } from './tasks.ts';
import { ContactChange, PatientState } from './waiting.ts';
import {
  Category,
  Destination,
  Door,
  FlagLevel,
  FlagMark,
  FlagSource,
  Id,
  Identity,
  Kind,
  NationalType,
  Outcome,
  Queue,
  Reading,
  ResponseKind,
  State,
  UnreadReason,
  Urgency,
} from './words.ts';

/** One row of the list: who, what, how long it has waited, due time, flags, photos. */
export const Row = z.object({
  id: z.string(),
  reference: z.string(),
  name: z.string(),
  birthDate: z.string(),
  /** "67", "5 months": said short. */
  age: z.string(),
  /** The patient's first words. */
  words: z.string(),
  /** Who wrote it, when that is not the patient: "Priya, mother". */
  requester: z.string().nullable(),
  needs: z.array(z.string()),
  kind: Kind,
  category: Category.nullable(),
  door: Door,
  state: State,
  urgency: Urgency,
  /** False until a named person has given it an urgency (S5). */
  looked: z.boolean(),
  flagLevel: FlagLevel.nullable(),
  /** Name of the flag: what was written or chosen, never a disease (S6). */
  flag: z.string().nullable(),
  /** What the reader of text made of it (S5). */
  reading: Reading,
  /** By when a named person gives it an urgency; null once it has one, or when nobody need (S5). */
  firstLookDue: Instant.nullable(),
  /** A red flag nobody has acted on; null when there is none (S1). */
  alarm: z.enum(['raised', 'claimed']).nullable(),
  /** Words and flags are hidden from this member: "Clinician to open first" (S27). */
  hidden: z.boolean(),
  photos: z.number().int(),
  unread: z.boolean(),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  team: z.object({ id: z.string(), name: z.string() }).nullable(),
  receivedAt: Instant,
  dueAt: Instant.nullable(),
  /** Put aside as possible abuse of the form, and why (S37). */
  aside: z.enum(['honeypot', 'flood']).nullable().optional(),
  lock: z.number().int(),
});

export const ListQuery = z.object({
  queue: Queue.default('to-triage'),
  state: State.optional(),
  kind: Kind.optional(),
  urgency: Urgency.optional(),
  /** A member's id, `me`, or `none`. */
  assignee: Id.optional(),
  team: Id.optional(),
  /** Whole words of a name, an NHS number, a phone number or a reference. */
  search: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export const List = z.object({ items: z.array(Row), next: z.string().nullable() });

/** How many are in each queue; the left column. */
export const Counts = z.object({
  queues: z.record(Queue, z.number().int()),
  /** How many of the queue `first-look` nobody has looked at in time (S5). */
  firstLooksLate: z.number().int(),
  /** Open tasks, and how many of them are late. */
  tasks: z.number().int(),
  tasksLate: z.number().int(),
  teams: z.array(z.object({ id: z.string(), name: z.string(), count: z.number().int() })),
});

export const Attachment = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  origin: z.enum(['patient', 'staff']),
  /** Sealed by staff: this member may not open it (S30); `mayOpen` says who still may. */
  sealed: z.boolean(),
  mayOpen: z.boolean(),
});

export const AnsweredQuestion = z.object({
  page: z.string(),
  field: z.string(),
  question: z.string(),
  answer: z.string(),
});

export const Flag = z.object({
  id: z.string(),
  rule: z.string(),
  version: z.number().int(),
  level: FlagLevel,
  destination: Destination,
  title: z.string(),
  words: z.string(),
  /** What the patient was shown, in words: "Call 999 now". */
  shown: z.string(),
  /** What they chose, in words: "I have called, or am calling now". */
  choice: z.string(),
  raisedAt: Instant,
  source: FlagSource,
  /** Why the rule exists, for staff. */
  reason: z.string(),
  /** The later message that raised it. */
  message: z.string().nullable(),
  /** This member's own mark; null until there is one (S16). */
  mark: FlagMark.nullable(),
});

export const Delivery = z.object({
  id: z.string(),
  channel: z.enum(['email', 'text']),
  recipient: z.enum(['patient', 'carer']),
  template: z.string(),
  state: z.enum(['queued', 'sent', 'delivered', 'failed', 'stopped']),
  at: Instant,
  /** When the service that carries it said that it arrived; null where nobody says so. */
  deliveredAt: Instant.nullable(),
  /** Why it failed, in words; null when it did not. */
  fault: z.string().nullable(),
});

export const Message = z.object({
  id: z.string(),
  kind: z.enum(['from-patient', 'to-patient', 'note', 'call']),
  author: z.string(),
  text: z.string(),
  response: ResponseKind.nullable(),
  at: Instant,
  /** Until then it can be taken back (S35). */
  heldUntil: Instant.nullable(),
  takenBack: z.boolean(),
  dueAt: Instant.nullable(),
  readAt: Instant.nullable(),
  files: z.array(Attachment),
  deliveries: z.array(Delivery),
});

export const TimelineEntry = z.object({ at: Instant, who: z.string(), what: z.string() });

/** An earlier request that is, or may be, the same person's (S18). */
export const Earlier = z.object({
  id: z.string(),
  patient: z.string(),
  match: z.enum(['same', 'probable']),
  /** Why a probable one is shown: "same date of birth, family name and postcode". */
  why: z.string().nullable(),
  name: z.string(),
  birthDate: z.string(),
  kind: Kind,
  words: z.string(),
  state: State,
  outcome: Outcome.nullable(),
  receivedAt: Instant,
  /** It had a red flag, or was said to be worse: the one to read beside this one. */
  flagLevel: FlagLevel.nullable(),
  /** Title of its gravest flag; "Clinician to open first" for who may not see it (S27). */
  flag: z.string().nullable(),
  /** When its answer is due while it is unfinished: the oldest clock counts for all of them (S38). */
  dueAt: Instant.nullable(),
  /** Its words are hidden from this member (S27). */
  hidden: z.boolean(),
});

export const Contact = z.object({
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** "I will come in". */
  comeIn: z.boolean(),
  cannotUsePhone: z.boolean(),
  /** The channels the patient said are safe (S23). */
  safe: z.object({ text: z.boolean(), email: z.boolean(), call: z.boolean(), voicemail: z.boolean() }),
  lookOnline: z.boolean(),
  safeTimes: z.string().nullable(),
  /** Where the patient is now (S4). */
  place: z.string().nullable(),
});

export const Requester = z.object({
  name: z.string(),
  relation: z.string(),
  /** S29, in words. */
  agreement: z.string().nullable(),
  /** Whether record information may go to this person. */
  mayReceiveRecord: z.boolean(),
});

export const Detail = z.object({
  row: Row,
  /** What the contract calls it (R36); staff can re-type it (S33). */
  type: NationalType,
  nhsNumber: z.string().nullable(),
  postcode: z.string().nullable(),
  registered: z.string(),
  identity: Identity,
  identityCheckedBy: z.string().nullable(),
  requester: Requester.nullable(),
  contact: Contact,
  preferredStaff: z.string().nullable(),
  language: z.string().nullable(),
  answers: z.array(AnsweredQuestion),
  /** Why it was not read by rules; empty when it was (S5). */
  notRead: z.array(UnreadReason),
  flags: z.array(Flag),
  files: z.array(Attachment),
  messages: z.array(Message),
  earlier: z.array(Earlier),
  timeline: z.array(TimelineEntry),
  respondedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  outcome: Outcome.nullable(),
  receivedOpen: z.boolean(),
  /** Where the patient belongs; `left` and `deceased` are sent nothing (S24). */
  patientState: PatientState,
  /** Its links ask for a code besides (S20). */
  sensitive: z.boolean(),
  /** Put aside as possible abuse of the form, and why (S37). */
  aside: z.enum(['honeypot', 'flood']).nullable(),
  /** Open ones, soonest first. */
  tasks: z.array(Task),
  contactChanges: z.array(ContactChange),
  /** What the practice asked, where it began this; null for a patient's own request. */
  outreach: OutreachShown.nullable(),
  switches: Switches,
  /** A trial of the service: counted in nothing (R119). */
  test: z.boolean(),
  /** What the patient thought of it (R79); null while nothing. */
  feedback: z.object({ answer: z.number().int(), words: z.string(), at: Instant }).nullable(),
  /** Which acts this member may do now (S33); the server decides again when asked. */
  may: z.object({
    lower: z.boolean(),
    finish: z.boolean(),
    finishWhyNot: z.string().nullable(),
    /** The fifth act that ends an alarm is a clinician's (S33). */
    endByReading: z.boolean(),
    seal: z.boolean(),
    /** Call it clinical, or say that it is not after all. */
    retype: z.boolean(),
  }),
});

export type Row = z.infer<typeof Row>;
export type ListQuery = z.infer<typeof ListQuery>;
export type List = z.infer<typeof List>;
export type Counts = z.infer<typeof Counts>;
export type Attachment = z.infer<typeof Attachment>;
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>;
export type Flag = z.infer<typeof Flag>;
export type Delivery = z.infer<typeof Delivery>;
export type Message = z.infer<typeof Message>;
export type TimelineEntry = z.infer<typeof TimelineEntry>;
export type Earlier = z.infer<typeof Earlier>;
export type Contact = z.infer<typeof Contact>;
export type Requester = z.infer<typeof Requester>;
export type Detail = z.infer<typeof Detail>;
