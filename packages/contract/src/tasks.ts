import { z } from 'zod';
import { Instant } from './instant.ts';
import { Id } from './words.ts';

/** What a person has to do about a request so that an answer arrives (S32, S34). */
export const taskKinds = ['call', 'decide', 'wrong-address', 'confirm-contact', 'not-delivered'] as const;
/** Why it was opened. */
export const taskReasons = [
  'unread',
  'unread-urgent',
  'no-safe-channel',
  'delivery-failed',
  'silent',
  'still-silent',
  'not-for-me',
  'contact-proposed',
  'link-paused',
  'patient-gone',
  'not-answered',
  'video-instead',
  'video-not-held',
] as const;
/** How it ended. A call that reached nobody leaves it open. */
export const taskOutcomes = [
  'reached',
  'not-reached',
  'another-way',
  'decided',
  'put-right',
  'not-needed',
] as const;

export const TaskKind = z.enum(taskKinds);
export const TaskReason = z.enum(taskReasons);
export const TaskOutcome = z.enum(taskOutcomes);

export const Task = z.object({
  id: z.string(),
  consultation: z.string(),
  kind: TaskKind,
  reason: TaskReason,
  /** In words, for staff: "Nobody has opened the message of 3:10pm". */
  words: z.string(),
  /** What to do, in words; begins with "Do not ring." where that is so (S32). */
  todo: z.string(),
  urgent: z.boolean(),
  doNotRing: z.boolean(),
  /** "Clinician to open first" stands here where the request is hidden from this member (S27). */
  name: z.string(),
  reference: z.string(),
  createdAt: Instant,
  dueAt: Instant,
  late: z.boolean(),
});
/** Open tasks: urgent first, then by due time. */
export const Tasks = z.object({ items: z.array(Task) });

/** Ends one. A clinician alone can decide (`decided`) what happens to a clinical request nobody answers (S34). */
export const EndTask = z.object({
  outcome: TaskOutcome,
  text: z.string().trim().max(2000, 'Write at most 2,000 characters').default(''),
});
export const TaskPath = z.object({ task: Id });

export type TaskKind = z.infer<typeof TaskKind>;
export type TaskReason = z.infer<typeof TaskReason>;
export type TaskOutcome = z.infer<typeof TaskOutcome>;
export type Task = z.infer<typeof Task>;
export type Tasks = z.infer<typeof Tasks>;
export type EndTask = z.infer<typeof EndTask>;
