import type { Tx } from '@frontdoor/database';
import { takeTurns } from '../consultations/change-store.ts';
import { type DeliveryRow, deliveriesOf } from '../deliveries/store.ts';
import type { WayIn } from './way.ts';

/**
 * Whether one more message of a kind may be asked for from a page: whoever holds the page can press the button as often
 * as they like, and somebody else's phone would ring with it. Milliseconds.
 * @param counts which deliveries to this recipient are of the kind
 */
export async function mayAskAgain(
  tx: Tx,
  { request, recipient }: Pick<WayIn, 'request' | 'recipient'>,
  counts: (delivery: DeliveryRow) => boolean,
  { now, apart, most, within }: { now: number; apart: number; most: number; within: number },
): Promise<boolean> {
  await takeTurns(tx, request.id);
  const sent = (await deliveriesOf(tx, request.id)).filter((each) => each.recipient === recipient);
  const lately = sent.filter((each) => now - each.createdAt < within && counts(each));
  return lately.length < most && lately.every(({ createdAt }) => now - createdAt >= apart);
}
