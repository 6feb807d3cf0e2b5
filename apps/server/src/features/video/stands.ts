import type { Tx } from '@frontdoor/database';
import { hashSecret } from '../../platform/secrets.ts';
import { guestByHash } from './guest-store.ts';
import { callById, openCallOf } from './store.ts';
import { isNow, isOpenState } from './when.ts';

/** Whether a message still invites to a call: it was not cancelled since, is not over, and is at no other time. */
export async function invitationStands(
  tx: Tx,
  { consultation, message }: { consultation: string; message: string | null },
): Promise<boolean> {
  return (await openCallOf(tx, consultation))?.message === message;
}

/**
 * Whether a guest may still be told of a call, asked as their message is sent: `gone` once their link or the call has
 * ended; `waitedFor` where it is now, and a text is not kept until the morning.
 */
export async function guestToTell(
  tx: Tx,
  token: string | null,
): Promise<{ gone: boolean; waitedFor: boolean }> {
  const guest = token === null ? null : await guestByHash(tx, hashSecret(token));
  const call = guest && (await callById(tx, guest.call));
  if (!guest || !call) return { gone: true, waitedFor: false };
  return { gone: guest.endedAt !== null || !isOpenState(call.state), waitedFor: isNow(call) };
}
