import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { logChange } from '../audit/log.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { type Telling, tellRecipient } from './tell.ts';

/** Tells somebody once more of what waits for their answer, by whichever safe way there is, and writes that down. */
export async function remindRecipient(
  deps: Pick<Deps, 'database' | 'config'>,
  tx: Tx,
  reminder: Omit<Telling, 'except' | 'rung' | 'sendAt'>,
): Promise<void> {
  const { consultation, now } = reminder;
  const channel = await tellRecipient(deps, tx, { ...reminder, except: [], rung: 0, sendAt: now });
  await logChange(tx, deps.database.vault, {
    at: now,
    actor: 'system',
    action: 'reminded',
    consultation,
    detail: { channel },
  });
  tx.afterCommit(() => ringOutbox(deps.database, tx.organisation));
}
