import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { Actor } from '../audit/log.ts';
import { endCallFor } from './end-invitation.ts';
import { openCallOf, updateCall } from './store.ts';

type Withdrawing = {
  consultation: string;
  /** The message that was taken back; left out where nothing may reach the patient any more (S24). */
  message?: string;
  by: Actor;
  now: number;
};

/** The open call of a request is cancelled without a word to the patient: they never knew of it, or are gone. */
export async function withdrawCall(
  { live }: Pick<Deps, 'live'>,
  tx: Tx,
  { consultation, message, by, now }: Withdrawing,
): Promise<void> {
  const call = await openCallOf(tx, consultation);
  if (!call || (message !== undefined && call.message !== message)) return;
  await endCallFor(tx, call, { by, now });
  await updateCall(tx, call, { state: 'cancelled', endedAt: now, endedBy: by, changedAt: now });
  tx.afterCommit(() => live.callChanged(tx.organisation, call.id, 'room'));
}
