import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { logSent } from '../audit/log.ts';
import type { News } from '../outbox/kinds.ts';
import { cancelOutbox } from '../outbox/store.ts';
import { reachedNobody } from './settle.ts';
import { changeDelivery, type DeliveryRow, deliveryById } from './store.ts';

/** Also one that failed: a phone that was off for three days is switched on after all. */
const mayArrive = ['queued', 'sent', 'failed'];
/** What has arrived does not fail any more, whatever is said late. */
const mayFail = ['queued', 'sent'];

/**
 * Takes in what the service that carries a message says of it later. A failure then is the same to staff as one at
 * sending (R102). Said twice, or in another order, it changes nothing more.
 */
export async function heard(deps: Deps, tx: Tx, subject: string, news: News): Promise<void> {
  const delivery = await deliveryById(tx, subject);
  if (!delivery) return;
  const now = deps.clock.now();
  const known = news.arrived
    ? await arrived(tx, delivery, now)
    : await failed(deps, tx, delivery, news.code, now);
  if (!known) return;
  const { id, consultation, channel } = delivery;
  // It has it, so nobody sends it again: the answer to our send may have been lost on the line.
  if (delivery.state === 'queued') await cancelOutbox(tx, { kind: 'delivery', subject: id }, now);
  await logSent(tx, {
    at: now,
    delivery: id,
    consultation,
    channel,
    outcome: news.arrived ? 'delivered' : 'failed',
  });
  tx.afterCommit(() => deps.live.changed(tx.organisation, consultation));
}

function arrived(tx: Tx, { id, settledAt }: DeliveryRow, now: number): Promise<boolean> {
  const set = { state: 'delivered', fault: null, settledAt: settledAt ?? now, deliveredAt: now };
  return changeDelivery(tx, id, mayArrive, set);
}

async function failed(
  deps: Deps,
  tx: Tx,
  delivery: DeliveryRow,
  fault: string,
  now: number,
): Promise<boolean> {
  const set = { state: 'failed', fault, settledAt: now };
  if (!(await changeDelivery(tx, delivery.id, mayFail, set))) return false;
  await reachedNobody(deps, tx, delivery, now);
  return true;
}
