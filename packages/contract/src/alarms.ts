import { z } from 'zod';
import { Instant } from './instant.ts';
import { AlarmAct, AlarmState, AttemptKind, HandedTo, Id } from './words.ts';

/** One message to one duty contact, as staff see it: never what it says, which is nothing but "look". */
export const AlarmNotice = z.object({
  to: z.enum(['duty', 'second', 'manager', 'out-of-hours']),
  name: z.string(),
  channel: z.enum(['email', 'text']),
  state: z.enum(['queued', 'sent', 'failed', 'stopped']),
  at: Instant,
});

/** A red flag nobody has acted on yet (S1). */
export const Alarm = z.object({
  id: z.string(),
  consultation: z.string(),
  name: z.string(),
  birthDate: z.string(),
  /** What was written, never a disease (S6); "Clinician to open first" for who may not see it (S27). */
  title: z.string(),
  state: AlarmState,
  raisedAt: Instant,
  /** Raised while closed: it first sounds at opening (S3). */
  raisedOpen: z.boolean(),
  /** 0 before it first sounds; 1 duty, 2 duty and second contact, 3 and on everyone. */
  rung: z.number().int(),
  nextAt: Instant.nullable(),
  claimedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  claimedAt: Instant.nullable(),
  quietUntil: Instant.nullable(),
  /** It sounds on this member's screen now. */
  sounding: z.boolean(),
  notices: z.array(AlarmNotice),
  attempts: z.array(z.object({ at: Instant, who: z.string(), kind: AttemptKind })),
});

/** Every alarm that is open, the one to act on first at the top. */
export const Alarms = z.object({
  alarms: z.array(Alarm),
  /** This member is on duty now: sound cannot be muted while one is unclaimed (S7). */
  onDuty: z.boolean(),
});

/** One key each (S39). */
export const Attempt = z.object({ kind: AttemptKind });

/** The one way an alarm ends (S1). Which fields an act needs is ruled by `mayEndAlarm` of the safety package. */
export const EndAlarm = z.object({
  act: AlarmAct,
  /** What was said, decided or why no call was needed. */
  text: z.string().trim().min(1).max(2000),
  /** Handed over: to which service, and whom there. */
  service: HandedTo.nullable().default(null),
  person: z.string().trim().max(120).default(''),
  /** Tried and failed: the clinician who decided what then. */
  decidedBy: Id.nullable().default(null),
});

export type AlarmNotice = z.infer<typeof AlarmNotice>;
export type Alarm = z.infer<typeof Alarm>;
export type Alarms = z.infer<typeof Alarms>;
export type Attempt = z.infer<typeof Attempt>;
export type EndAlarm = z.infer<typeof EndAlarm>;
