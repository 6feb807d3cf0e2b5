import { z } from 'zod';
import { Instant } from './instant.ts';
import { Ask } from './outreach.ts';
import { Id } from './words.ts';

/** Why a line of a list cannot go, or was withheld when its turn came (S41). Staff see each in words. */
export const lineFaults = [
  'wrong-columns',
  'too-long',
  'no-name',
  'no-birth-date',
  'bad-birth-date',
  'bad-nhs-number',
  'repeated-patient',
  'repeated-nhs-number',
  'bad-phone',
  'bad-email',
  'no-address',
  'shared-address',
  'under-16-shared',
  'no-match',
  'unknown-patient',
  'deceased',
  'left',
  'not-wanted',
  'not-safe',
  'blocked-address',
  'safeguarding',
  'messages-off',
  'missing-field',
  'identity',
] as const;
export const batchStates = ['preview', 'sending', 'paused', 'stopped', 'done'] as const;
export const LineFault = z.enum(lineFaults);
export const BatchState = z.enum(batchStates);

/**
 * Makes a batch of a list and a message; nothing goes before it is started. The list is CSV with a heading line; what a
 * file holds is read with `listText`. `{{column}}` in the message stands for the cell of that column, `{{name}}` for the
 * patient's name.
 */
export const MakeBatch = Ask.extend({
  submission: Id.min(8),
  title: z.string().trim().min(1, 'Give it a name').max(120),
  csv: z.string().min(1, 'Paste or upload a list').max(5_000_000, 'The list is too long: send it in parts'),
});

/** One line as it would be sent, or was. */
export const BatchLine = z.object({
  line: z.number().int(),
  name: z.string(),
  birthDate: z.string().nullable(),
  nhsNumber: z.string().nullable(),
  channel: z.enum(['email', 'text']).nullable(),
  state: z.enum(['ready', 'cannot', 'sent', 'withheld']),
  /** In words: what to put right. */
  faults: z.array(z.object({ code: LineFault, words: z.string() })),
  /** The conversation it became. */
  consultation: z.string().nullable(),
  /** How far it is, once sent. */
  progress: z.enum(['queued', 'sent', 'delivered', 'read', 'answered', 'failed']).nullable(),
});

export const BatchCounts = z.object({
  lines: z.number().int(),
  ready: z.number().int(),
  cannot: z.number().int(),
  withheld: z.number().int(),
  sent: z.number().int(),
  delivered: z.number().int(),
  read: z.number().int(),
  answered: z.number().int(),
  failed: z.number().int(),
});

export const BatchRow = z.object({
  id: z.string(),
  title: z.string(),
  state: BatchState,
  madeBy: z.string(),
  madeAt: Instant,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  counts: BatchCounts,
  /** Why it waits, in words: "Waits until 8am on Monday: four core hours must follow, for the answers"; null while it does not. */
  waits: z.string().nullable(),
});
export const Batches = z.object({ items: z.array(BatchRow), maySend: z.boolean() });
export const Batch = BatchRow.extend({
  ask: Ask,
  /** How the message reads to the first patient who would get it. */
  example: z.string().nullable(),
  /** Another batch with this list went out within a day: say so before it goes again. */
  sentBefore: z.object({ title: z.string(), at: Instant }).nullable(),
  maySend: z.boolean(),
});
export const BatchLinesQuery = z.object({
  state: z.enum(['ready', 'cannot', 'sent', 'withheld', 'failed', 'answered']).optional(),
  cursor: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const BatchLines = z.object({ items: z.array(BatchLine), next: z.number().int().nullable() });
/** `again`: yes, the same list once more. */
export const StartBatch = z.object({ again: z.boolean().default(false) });
export const BatchPath = z.object({ batch: Id });

export type LineFault = z.infer<typeof LineFault>;
export type BatchState = z.infer<typeof BatchState>;
export type MakeBatch = z.infer<typeof MakeBatch>;
export type BatchLine = z.infer<typeof BatchLine>;
export type BatchCounts = z.infer<typeof BatchCounts>;
export type BatchRow = z.infer<typeof BatchRow>;
export type Batches = z.infer<typeof Batches>;
export type Batch = z.infer<typeof Batch>;
export type BatchLines = z.infer<typeof BatchLines>;
