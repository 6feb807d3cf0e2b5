import type { MessagingSettings } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import { messagingRow } from './store.ts';

/** Messages and files are on and scores off until a manager says otherwise (R77, R82). */
const atFirst: MessagingSettings = { messages: true, files: true, scores: false };

/** What a practice lets patients write and send, and whether points are added up. */
export async function messagingSettings(reader: Reader | Tx): Promise<MessagingSettings> {
  const row = await messagingRow(reader);
  return row ? { messages: row.messages, files: row.files, scores: row.scores } : atFirst;
}
