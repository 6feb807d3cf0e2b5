import type { TaskReason } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Actor } from '../audit/log.ts';
import { stopDeliveriesOf } from '../deliveries/stop.ts';
import { cancelOutbox } from '../outbox/store.ts';
import { answeredByReading } from '../tasks/answered.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { endGuests } from './guest-store.ts';
import { emptyRoom } from './room/settle.ts';
import type { CallRow } from './store.ts';

/**
 * The invitation to a call does not stand any more: it ended, was cancelled, or is at another time. Nobody is reminded of
 * it, asked to open it or rung because they did not; what of it has not gone yet does not go.
 */
export async function endInvitation(
  tx: Tx,
  { consultation, message, id }: Pick<CallRow, 'consultation' | 'message' | 'id'>,
  { by, now }: { by: Actor; now: number },
): Promise<void> {
  await cancelOutbox(tx, { kind: 'video', subject: id }, now);
  await cancelOutbox(tx, { kind: 'ladder', subject: message }, now);
  await stopDeliveriesOf(tx, { consultation, message, now });
  const ending = { now, by, outcome: 'not-needed' } as const;
  // What ends by itself was still not held: that somebody has to reach them stays, with its own time.
  const reasons = by === 'system' ? answeredByReading : answeredByDealing;
  await endTasksAbout(tx, { consultation, subject: message, reasons }, ending);
}

/** Somebody ended, moved or cancelled the call: what asked them to is done. */
const answeredByDealing: readonly TaskReason[] = [...answeredByReading, 'video-not-held'];

/** The same of a call that is over for good: whoever is there leaves, and the links of its guests end as well (S40). */
export async function endCallFor(
  tx: Tx,
  call: Pick<CallRow, 'consultation' | 'message' | 'id'>,
  ending: { by: Actor; now: number },
): Promise<void> {
  await endInvitation(tx, call, ending);
  await emptyRoom(tx, call, ending.now);
  await endGuests(tx, { call: call.id, now: ending.now });
}
