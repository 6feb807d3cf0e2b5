import type { Tx } from '@frontdoor/database';
import { hashSecret } from '../../platform/secrets.ts';
import type { DeliveryContent } from '../deliveries/content.ts';
import { guestByHash } from './guest-store.ts';
import { callById, openCallOf } from './store.ts';
import { isNow, isOpenState, sayWhen } from './when.ts';

/** Whether a message still invites to a call: it was not cancelled since, is not over, and is at no other time. */
export async function invitationStands(
  tx: Tx,
  { consultation, message }: { consultation: string; message: string | null },
): Promise<boolean> {
  return (await openCallOf(tx, consultation))?.message === message;
}

/**
 * Whether a guest may still be told of a call, asked as their message is sent: `gone` once their link or the call has
 * ended, or the call is at another time than it says; `waitedFor` where it is now, and a text is not kept until the morning.
 */
export async function guestToTell(
  tx: Tx,
  { token, at }: Pick<DeliveryContent, 'token' | 'at'>,
): Promise<{ gone: boolean; waitedFor: boolean }> {
  const guest = token === null ? null : await guestByHash(tx, hashSecret(token));
  const call = guest && (await callById(tx, guest.call));
  if (!guest || !call) return { gone: true, waitedFor: false };
  const stands = guest.endedAt === null && isOpenState(call.state) && at === sayWhen(call);
  return { gone: !stands, waitedFor: isNow(call) };
}
