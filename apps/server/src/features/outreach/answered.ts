import type { Tx } from '@frontdoor/database';
import { cancelOutbox } from '../outbox/store.ts';
import { setAnswered } from './store.ts';

/**
 * The patient has answered what the practice asked, with a message by their link or with a finished questionnaire: from
 * now on nobody reminds them. Nothing where nothing was asked, or they had answered.
 */
export async function markAnswered(tx: Tx, consultation: string, now: number): Promise<void> {
  if (await setAnswered(tx, consultation, now))
    await cancelOutbox(tx, { kind: 'outreach', subject: consultation }, now);
}
