import { z } from 'zod';

/** An id, or what stands for one. Without control characters, because PostgreSQL refuses a NUL wherever it meets one. */
export const Id = z
  .string()
  .max(64)
  .regex(/^\P{Cc}*$/u, 'This is no id');

/** The closed lists of the domain. One place, so that server, staff app and tests cannot drift apart. */
export const roles = ['reception', 'clinician', 'manager'] as const;
/** `practice`: the practice began it. */
export const doors = ['online', 'phone', 'desk', 'practice'] as const;
/** `contact-details`: it gives or changes what the record holds of a patient (R47). */
export const kinds = [
  'health-problem',
  'question',
  'follow-up',
  'medication',
  'admin',
  'contact-details',
] as const;
/** R36: what the contract calls a request. */
export const nationalTypes = ['clinical', 'admin', 'other'] as const;
export const categories = ['letter', 'fit-note', 'referral', 'prescription', 'test-result', 'other'] as const;
export const states = ['to-triage', 'in-progress', 'waiting', 'finished'] as const;
export const urgencies = ['urgent', 'soon', 'routine'] as const;
/** Red alarms; amber shortens the first look; a note only tells staff (S7, S8). */
export const flagLevels = ['red', 'amber', 'note'] as const;
/** Where a flag came from. */
export const flagSources = ['list', 'answers', 'text', 'repeat', 'staff'] as const;
/** S16: only a clinician's mark counts in the figures. */
export const flagMarks = ['right', 'not-needed', 'cannot-tell'] as const;
/** S5: what the reader of text made of a request. "Nothing matched" is never "safe". */
export const readings = ['matched', 'nothing', 'not-read'] as const;
export const unreadReasons = ['language', 'attachment', 'short', 'long'] as const;
export const alarmStates = ['raised', 'claimed', 'ended'] as const;
/** The five recorded acts that end an alarm (S1), in that order. */
export const alarmActs = ['spoke', 'called-999', 'handed-over', 'not-reached', 'no-call-needed'] as const;
/** Whom a request can be handed to by phone; `out-of-hours` only outside core hours (S3, R59). */
export const handedTo = [
  'ambulance',
  'emergency-department',
  'maternity',
  'crisis-team',
  'out-of-hours',
  'social-care',
  'police',
  'other',
] as const;
/** S39: what was tried to reach the patient. */
export const attemptKinds = [
  'rang-no-answer',
  'rang-again-no-answer',
  'voicemail',
  'text',
  'trusted-person',
] as const;
/** S8: where a flag sends somebody. */
export const destinations = [
  '999',
  'A&E',
  'maternity',
  'crisis',
  'urgent-today',
  'safeguarding',
  'staff-only',
] as const;
/** R58: what contract law counts as a response. */
export const responses = ['appointment', 'advice', 'direct', 'more'] as const;
/** R74: how a request ended. `no-action` and `not-reached` are for clinicians only (R70). */
export const outcomes = [
  'advice-given',
  'appointment-made',
  'prescription',
  'referral',
  'test-arranged',
  'other-service',
  'admin-done',
  'not-our-patient',
  'not-reached',
  'no-action',
] as const;
export const identities = ['typed', 'matches', 'proved'] as const;
export const queues = [
  'to-triage',
  'red-flags',
  'first-look',
  'due-today',
  'overdue',
  'mine',
  'in-progress',
  'waiting',
  'finished',
  'set-aside',
  'all',
] as const;

export const Role = z.enum(roles);
export const Door = z.enum(doors);
export const Kind = z.enum(kinds);
export const NationalType = z.enum(nationalTypes);
export const Category = z.enum(categories);
export const State = z.enum(states);
export const Urgency = z.enum(urgencies);
export const FlagLevel = z.enum(flagLevels);
export const Destination = z.enum(destinations);
export const FlagSource = z.enum(flagSources);
export const FlagMark = z.enum(flagMarks);
export const Reading = z.enum(readings);
export const UnreadReason = z.enum(unreadReasons);
export const AlarmState = z.enum(alarmStates);
export const AlarmAct = z.enum(alarmActs);
export const HandedTo = z.enum(handedTo);
export const AttemptKind = z.enum(attemptKinds);
export const ResponseKind = z.enum(responses);
export const Outcome = z.enum(outcomes);
export const Identity = z.enum(identities);
export const Queue = z.enum(queues);

export type Role = z.infer<typeof Role>;
export type Door = z.infer<typeof Door>;
export type Kind = z.infer<typeof Kind>;
export type NationalType = z.infer<typeof NationalType>;
export type Category = z.infer<typeof Category>;
export type State = z.infer<typeof State>;
export type Urgency = z.infer<typeof Urgency>;
export type FlagLevel = z.infer<typeof FlagLevel>;
export type Destination = z.infer<typeof Destination>;
export type FlagSource = z.infer<typeof FlagSource>;
export type FlagMark = z.infer<typeof FlagMark>;
export type Reading = z.infer<typeof Reading>;
export type UnreadReason = z.infer<typeof UnreadReason>;
export type AlarmAct = z.infer<typeof AlarmAct>;
export type HandedTo = z.infer<typeof HandedTo>;
export type AttemptKind = z.infer<typeof AttemptKind>;
export type ResponseKind = z.infer<typeof ResponseKind>;
export type Outcome = z.infer<typeof Outcome>;
export type Identity = z.infer<typeof Identity>;
export type Queue = z.infer<typeof Queue>;

/** R74. None of them sends the patient away to ask again another day (R60) or to 111 (R59). */
export const outcomeWords: Record<Outcome, string> = {
  'advice-given': 'Advice given',
  'appointment-made': 'Appointment made',
  prescription: 'Prescription',
  referral: 'Referral',
  'test-arranged': 'Test arranged',
  'other-service': 'Sent to another service',
  'admin-done': 'Admin done',
  'not-our-patient': 'Not our patient',
  'not-reached': 'Could not be reached',
  'no-action': 'No action needed',
};
