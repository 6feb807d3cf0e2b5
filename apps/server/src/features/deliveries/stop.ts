import type { Tx } from '@frontdoor/database';
import { logSent } from '../audit/log.ts';
import { cancelOutbox } from '../outbox/store.ts';
import { deliveriesOf, settleDelivery } from './store.ts';

/** Stops what is queued for one message, which was taken back, or for a whole request, whose patient is gone (S24). */
export async function stopDeliveriesOf(
  tx: Tx,
  { consultation, message, now }: { consultation: string; message?: string; now: number },
): Promise<void> {
  const queued = (await deliveriesOf(tx, consultation)).filter(
    (each) => message === undefined || each.message === message,
  );
  for (const { id, channel } of queued) {
    if (!(await settleDelivery(tx, id, { state: 'stopped', settledAt: now, fault: null }))) continue;
    await cancelOutbox(tx, { kind: 'delivery', subject: id }, now);
    await logSent(tx, { at: now, delivery: id, consultation, channel, outcome: 'stopped' });
  }
}
