import { z } from 'zod';
import { Instant } from './instant.ts';
import { Id } from './words.ts';

/** A questionnaire staff can send, and what it is for (E00090). */
export const Questionnaire = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  /** Who made it and under what terms, in words. */
  source: z.string(),
  questions: z.number().int(),
  /** Its points can be added up, where the practice has scoring on (R82). */
  scored: z.boolean(),
  /** What those points are meant for; null where it has none (R82). */
  purpose: z.string().nullable(),
});
export const Questionnaires = z.object({ items: z.array(Questionnaire) });

/** The patient staff write to: one known from earlier requests, or typed from the record. */
export const OutreachPatient = z.object({
  /** Somebody known here; null for a patient who never wrote. */
  patient: Id.nullable(),
  name: z.string().trim().min(1, 'Enter the patient’s full name').max(120),
  birthDate: z.iso.date('Enter the date of birth'),
  nhsNumber: z.string().trim().max(20).nullable().default(null),
  phone: z.string().trim().max(40).nullable().default(null),
  email: z.string().trim().max(254).nullable().default(null),
  /** "These details are from the patient's record": whoever says so has checked them (S17). */
  fromRecord: z.boolean().default(false),
});

/** A patient found by name, NHS number or phone, to write to. */
export const PatientFound = z.object({
  patient: z.string(),
  name: z.string(),
  birthDate: z.string(),
  nhsNumber: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** In words, why they cannot or should not be written to: "They have died", "Text messages are not safe". */
  warnings: z.array(z.string()),
  /** Nothing can be sent to them at all (S24, R77). */
  cannot: z.boolean(),
});
export const FindPatients = z.object({ search: z.string().trim().min(2).max(200) });
export const PatientsFound = z.object({ items: z.array(PatientFound) });

/** What is asked for, and what the patient may do about it. The same for one patient and for many. */
export const Ask = z.object({
  /** Clinical, or a thing for the office (R36). */
  about: z.enum(['clinical', 'admin']),
  text: z.string().trim().min(1, 'Write the message').max(5000, 'Write at most 5,000 characters'),
  /** Something from the patient's record is in it (S17). */
  fromRecord: z.boolean().default(false),
  questionnaire: Id.nullable().default(null),
  replies: z.boolean().default(true),
  files: z.boolean().default(true),
  /** Day by which an answer is asked for. */
  answerBy: z.iso.date('Enter a date').nullable().default(null),
  reminders: z.boolean().default(true),
  /** Whole days until it can no longer be answered, 1 to 90; null for the 28 of every other. */
  expiresDays: z.number().int().min(1).max(90).nullable().default(null),
});

/** Begins a conversation (E00023, E00090). Sent twice it is one. */
export const StartConversation = Ask.extend({
  submission: Id.min(8),
  to: OutreachPatient,
  urgent: z.boolean().default(false),
  /** Ids of files uploaded for it before. */
  attachments: z.array(Id).max(5).default([]),
});
export const Started = z.object({
  id: z.string(),
  reference: z.string(),
  channel: z.string().nullable(),
  message: z.string(),
  /** So long the message can be taken back (S35); 0 where it went at once. Milliseconds. */
  holdMs: z.number().int(),
});

/** What was asked in a conversation the practice began, as the request screen shows it. */
export const OutreachShown = z.object({
  startedBy: z.string(),
  startedAt: Instant,
  batch: z.object({ id: z.string(), title: z.string() }).nullable(),
  questionnaire: z.object({ id: z.string(), title: z.string(), version: z.number().int() }).nullable(),
  answerBy: Instant.nullable(),
  reminders: z.boolean(),
  reminded: z.number().int(),
  expiresAt: Instant.nullable(),
  expiredAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  answers: z.array(
    z.object({ question: z.string(), answer: z.string(), points: z.number().int().nullable() }),
  ),
  /** Only where scoring is on: points, band in the words of its source, version, and what it is meant for (R82). */
  score: z
    .object({
      points: z.number().int(),
      most: z.number().int(),
      band: z.string(),
      version: z.string(),
      purpose: z.string(),
    })
    .nullable(),
});

/** Two-way messages and files, by practice, person and request (R40, R77). */
export const MessagingSettings = z.object({
  messages: z.boolean(),
  files: z.boolean(),
  scores: z.boolean(),
});
export const Switches = z.object({
  practice: z.object({ messages: z.boolean(), files: z.boolean() }),
  person: z.object({ messages: z.boolean(), files: z.boolean() }),
  request: z.object({ messages: z.boolean(), files: z.boolean() }),
});
export const SetSwitch = z.object({
  lock: z.number().int().min(0),
  of: z.enum(['person', 'request']),
  messages: z.boolean(),
  files: z.boolean(),
  reason: z.string().trim().max(500).default(''),
});
/** A trial of the service: worked like any other, counted in nothing (R119). */
export const SetTest = z
  .object({
    lock: z.number().int().min(0),
    test: z.boolean(),
    /** Why it is one; asked where it is marked, since it then counts in nothing. */
    reason: z.string().trim().max(500, 'Write at most 500 characters').default(''),
  })
  .refine(({ test, reason }) => !test || reason !== '', {
    path: ['reason'],
    message: 'Say why this is a test',
  });

export type Questionnaire = z.infer<typeof Questionnaire>;
export type Questionnaires = z.infer<typeof Questionnaires>;
export type OutreachPatient = z.infer<typeof OutreachPatient>;
export type PatientFound = z.infer<typeof PatientFound>;
export type PatientsFound = z.infer<typeof PatientsFound>;
export type Ask = z.infer<typeof Ask>;
export type StartConversation = z.infer<typeof StartConversation>;
export type Started = z.infer<typeof Started>;
export type OutreachShown = z.infer<typeof OutreachShown>;
export type MessagingSettings = z.infer<typeof MessagingSettings>;
export type Switches = z.infer<typeof Switches>;
export type SetSwitch = z.infer<typeof SetSwitch>;
export type SetTest = z.infer<typeof SetTest>;
