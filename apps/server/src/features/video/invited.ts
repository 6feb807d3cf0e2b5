import type { Invited } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { messageById } from '../messages/thread-store.ts';
import { type CallRow, callById } from './store.ts';

/** What whoever invites is told: by which channel it goes, and how long it can be taken back. `now` in ms since 1970. */
export async function sayInvited(
  reader: Reader | Tx,
  { id, consultation, message }: Pick<CallRow, 'id' | 'consultation' | 'message'>,
  now: number,
): Promise<Invited> {
  const told = (await deliveriesOf(reader, consultation)).find((each) => each.message === message);
  const { heldUntil } = (await messageById(reader as Reader, message))!;
  return {
    id,
    consultation,
    channel: told?.channel ?? null,
    message,
    holdMs: Math.max(0, heldUntil - now),
  };
}

/** What the same submission made before; null where it made nothing. */
export function alreadyInvited(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  organisation: string,
  id: string,
): Promise<Invited | null> {
  return database.read(organisation, async (reader) => {
    const call = await callById(reader, id);
    return call && sayInvited(reader, call, clock.now());
  });
}
