import type { Tx, Vault } from '@frontdoor/database';
import { newSecret } from '../../platform/secrets.ts';
import type { ContactGiven } from '../consultations/content.ts';
import { addLink } from '../messages/add-link.ts';
import { openLink } from '../messages/thread-store.ts';
import { addDelivery, type Recipient } from './add.ts';
import { type Channel, safeAddresses } from './channels.ts';
import type { DeliveryContent } from './content.ts';
import { deliveriesOf } from './store.ts';

export type Telling = {
  consultation: string;
  message: string;
  recipient: Recipient;
  contact: ContactGiven;
  /** The channel staff asked for; used first when it is safe. */
  first: Channel;
  now: number;
  sendAt: number;
};

/**
 * Tells somebody that there is a message, on the first of their safe channels (S23), by the way in they have or a new
 * one. Where none is safe, nothing is sent: they look online, or staff reach them another way.
 */
export async function tellRecipient(tx: Tx, vault: Vault, telling: Telling): Promise<void> {
  const { consultation, message, recipient, contact, first, now, sendAt } = telling;
  const [safe] = safeAddresses(contact, first);
  if (!safe) return;
  const token = (await tokenInUse(tx, vault, telling)) ?? (await newWayIn(tx, telling));
  const content: DeliveryContent = { address: safe.address, token };
  await addDelivery(tx, vault, {
    consultation,
    message,
    recipient,
    channel: safe.channel,
    template: 'message',
    content,
    createdAt: now,
    sendAt,
  });
}

/** The token this recipient was last sent, if its link still stands: one way in for each recipient (S20). */
async function tokenInUse(
  tx: Tx,
  vault: Vault,
  { consultation, recipient }: Telling,
): Promise<string | null> {
  if (!(await openLink(tx, { consultation, recipient }))) return null;
  const before = (await deliveriesOf(tx, consultation)).findLast((each) => each.recipient === recipient);
  if (!before) return null;
  return (JSON.parse(vault.unseal(tx.organisation, before.content)) as DeliveryContent).token;
}

async function newWayIn(tx: Tx, { consultation, recipient, now }: Telling): Promise<string> {
  const token = newSecret();
  await addLink(tx, { consultation, recipient, token, createdAt: now });
  return token;
}
