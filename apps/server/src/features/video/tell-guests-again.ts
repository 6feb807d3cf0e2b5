import type { Tx, Vault } from '@frontdoor/database';
import { hashSecret } from '../../platform/secrets.ts';
import { addDelivery } from '../deliveries/add.ts';
import type { Channel } from '../deliveries/channels.ts';
import type { DeliveryContent } from '../deliveries/content.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { guestsOf } from './guest-store.ts';
import type { CallRow } from './store.ts';
import { sayWhen } from './when.ts';

/**
 * A call is at another time: every guest who was told of it, and whose link still stands, is told the new one by the same
 * way, or an interpreter comes when nobody is there. Whom staff passed a link on to they tell themselves.
 */
export async function tellGuestsAgain(
  tx: Tx,
  vault: Vault,
  { call, now }: { call: Pick<CallRow, 'id' | 'consultation' | 'startsAt' | 'madeAt'>; now: number },
): Promise<void> {
  const { id, consultation } = call;
  const told = (await deliveriesOf(tx, consultation))
    .filter(({ template }) => template === 'video-guest')
    .map(({ channel, content }) => ({
      channel: channel as Channel,
      content: JSON.parse(vault.unseal(tx.organisation, content)) as DeliveryContent,
    }));
  for (const { tokenHash, endedAt } of await guestsOf(tx, id)) {
    const last = told.findLast(({ content: { token } }) => token !== null && hashSecret(token) === tokenHash);
    if (endedAt !== null || !last) continue;
    await addDelivery(tx, vault, {
      consultation,
      message: null,
      recipient: 'guest',
      channel: last.channel,
      template: 'video-guest',
      content: { ...last.content, at: sayWhen(call) },
      createdAt: now,
      sendAt: now,
    });
  }
}
