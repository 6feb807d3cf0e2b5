import { z } from 'zod';

/** An id, or what stands for one. Without control characters, because PostgreSQL refuses a NUL wherever it meets one. */
export const Id = z
  .string()
  .max(64)
  .regex(/^\P{Cc}*$/u, 'This is no id');

/** The closed lists of the domain. One place, so that server, staff app and tests cannot drift apart. */
export const roles = ['reception', 'clinician', 'manager'] as const;
export const doors = ['online', 'phone', 'desk'] as const;
export const kinds = ['health-problem', 'question', 'follow-up', 'medication', 'admin'] as const;
export const categories = ['letter', 'fit-note', 'referral', 'prescription', 'test-result', 'other'] as const;
export const states = ['to-triage', 'in-progress', 'waiting', 'finished'] as const;
export const urgencies = ['urgent', 'soon', 'routine'] as const;
export const flagLevels = ['red', 'amber'] as const;
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
  'due-today',
  'overdue',
  'mine',
  'in-progress',
  'waiting',
  'finished',
  'all',
] as const;

export const Role = z.enum(roles);
export const Door = z.enum(doors);
export const Kind = z.enum(kinds);
export const Category = z.enum(categories);
export const State = z.enum(states);
export const Urgency = z.enum(urgencies);
export const FlagLevel = z.enum(flagLevels);
export const Destination = z.enum(destinations);
export const ResponseKind = z.enum(responses);
export const Outcome = z.enum(outcomes);
export const Identity = z.enum(identities);
export const Queue = z.enum(queues);

export type Role = z.infer<typeof Role>;
export type Door = z.infer<typeof Door>;
export type Kind = z.infer<typeof Kind>;
export type Category = z.infer<typeof Category>;
export type State = z.infer<typeof State>;
export type Urgency = z.infer<typeof Urgency>;
export type FlagLevel = z.infer<typeof FlagLevel>;
export type Destination = z.infer<typeof Destination>;
export type ResponseKind = z.infer<typeof ResponseKind>;
export type Outcome = z.infer<typeof Outcome>;
export type Identity = z.infer<typeof Identity>;
export type Queue = z.infer<typeof Queue>;
