import type { Tx } from '@frontdoor/database';
import { messagesOf } from '../messages/thread-store.ts';
import { moveOutbox } from '../outbox/store.ts';

/** The urgency of a request is another: what follows its messages looks at them now, and goes on at the new pace. */
export async function followAnew(tx: Tx, consultation: string, now: number): Promise<void> {
  const followed = (await messagesOf(tx, consultation)).filter(({ kind }) => kind !== 'from-patient');
  for (const { id: subject } of followed) {
    await moveOutbox(tx, { kind: 'ladder', subject }, now);
    await moveOutbox(tx, { kind: 'silence', subject }, now);
  }
}
