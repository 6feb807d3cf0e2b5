import type { Tx } from '@frontdoor/database';
import { messagesOf } from '../messages/thread-store.ts';
import { cancelOutbox } from '../outbox/store.ts';

/** Nothing more is done about questions of one request that nobody has answered: somebody has spoken to the patient. */
export async function endSilence(tx: Tx, consultation: string, now: number): Promise<void> {
  const asked = (await messagesOf(tx, consultation)).filter(({ response }) => response === 'more');
  for (const { id } of asked) await cancelOutbox(tx, { kind: 'silence', subject: id }, now);
}
