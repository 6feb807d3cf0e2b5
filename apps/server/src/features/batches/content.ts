import type { Ask } from '@frontdoor/contract';
import type { Channel } from '../deliveries/channels.ts';
import type { Fault, ListLine } from './read-line.ts';

/** Sealed in `batch.content`: what is sent and asked. */
export type BatchContent = {
  ask: Ask;
  /** The version of the questionnaire as it was when the batch was made; null where none is asked. */
  questionnaire: { id: string; version: number } | null;
};

/** Sealed in `batch_line.content`: whom it is for, and why it cannot go, as the preview found it. */
export type LineContent = Pick<
  ListLine,
  'name' | 'birthDate' | 'nhsNumber' | 'phone' | 'email' | 'fields'
> & {
  /** The description of them that the conversation joins; null for who is met by NHS number or for the first time. */
  known: string | null;
  channel: Channel | null;
  faults: Fault[];
};
