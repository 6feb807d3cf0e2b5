import type { Tx, Vault } from '@frontdoor/database';
import { hashSecret, newSecret } from '../../platform/secrets.ts';
import type { ContactGiven } from '../consultations/content.ts';
import { addLink } from '../messages/add-link.ts';
import { openLink } from '../messages/thread-store.ts';
import { addDelivery, type DeliveryTemplate, type Recipient } from './add.ts';
import type { Channel } from './channels.ts';
import { type ChooseDeps, chooseAddress } from './choose.ts';
import type { DeliveryContent } from './content.ts';
import { deliveriesOf } from './store.ts';

export type Telling = {
  consultation: string;
  /** The message it tells of; null where it tells of none. */
  message: string | null;
  recipient: Recipient;
  contact: ContactGiven;
  template: Exclude<DeliveryTemplate, 'code' | 'video-guest'>;
  /** When the video call is that it tells of, in words. */
  at?: string;
  /** The channel staff asked for; used first when it is safe. */
  first: Channel;
  /** Channels that were tried already. */
  except: readonly Channel[];
  /** Which try it is (S32). */
  rung: number;
  now: number;
  sendAt: number;
};

/**
 * Tells somebody something on the first of their safe channels that is left (S23), by the way in they have or a new one.
 * Gives the channel; null where none is left: they look online, or staff reach them another way.
 */
export async function tellRecipient(deps: ChooseDeps, tx: Tx, telling: Telling): Promise<Channel | null> {
  const { contact, first, except, now, at, ...delivery } = telling;
  const { vault } = deps.database;
  const safe = await chooseAddress(deps, tx, contact, { first, except });
  if (!safe) return null;
  const { channel, address } = safe;
  const content = { ...(await wayInFor(tx, vault, telling)), address, ...(at ? { at } : {}) };
  const { consultation, message, recipient, template, rung, sendAt } = delivery;
  await addDelivery(tx, vault, {
    consultation,
    message,
    recipient,
    channel,
    template,
    content,
    rung,
    createdAt: now,
    sendAt,
  });
  return channel;
}

type WayIn = Pick<DeliveryContent, 'token' | 'opens'>;

/** One way in for each recipient (S20): what they were last sent while its link stands, else a new one. */
async function wayInFor(tx: Tx, vault: Vault, telling: Telling): Promise<WayIn> {
  const { consultation, recipient, template, now } = telling;
  if (template === 'contact-changed') return { token: null };
  const before = template === 'new-link' ? null : await lastSent(tx, vault, telling);
  if (before) return template === 'received' ? before : { token: before.token };
  const token = newSecret();
  await addLink(tx, { consultation, recipient, token, createdAt: now });
  return { token };
}

async function lastSent(tx: Tx, vault: Vault, { consultation, recipient }: Telling): Promise<WayIn | null> {
  const link = await openLink(tx, { consultation, recipient });
  if (!link) return null;
  const sent = (await deliveriesOf(tx, consultation))
    .filter((each) => each.recipient === recipient)
    .map(({ content }) => JSON.parse(vault.unseal(tx.organisation, content)) as DeliveryContent);
  const last = sent.findLast(({ token }) => token !== null && hashSecret(token) === link.tokenHash);
  return last ? { token: last.token, ...(last.opens ? { opens: last.opens } : {}) } : null;
}
