import type { Tx } from '@frontdoor/database';
import { serviceSettings } from '../clocks/settings.ts';
import { consultationById } from '../consultations/change-store.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { Recipient } from '../deliveries/add.ts';
import { addToOutbox } from '../outbox/add.ts';
import { type LadderDeps, triesOf } from './climb.ts';
import { ladderTimes } from './times.ts';

export type Beginning = {
  consultation: string;
  message: string;
  recipient: Recipient;
  /** The request is urgent, or this message asks them to act today. */
  urgent: boolean;
  /** When it goes, after the seconds in which it can be taken back. Ms since 1970. */
  at: number;
};

/**
 * Has a message to a patient followed until it is read (S32), in the transaction that makes it. Where nothing could be
 * sent, because no channel is safe, it is a person's task as soon as it can no longer be taken back; for "I will look
 * online" only what is urgent becomes one, when its time comes (S23).
 */
export async function beginLadder(deps: LadderDeps, tx: Tx, beginning: Beginning): Promise<void> {
  const { consultation, message, recipient, urgent, at } = beginning;
  const tries = (await triesOf(tx, { consultation, message })).filter((one) => one.recipient === recipient);
  const request = (await consultationById(tx, consultation))!;
  const { lookOnline } = openRequest(deps.database.vault, request).content.contact;
  if (tries.length === 0 && !lookOnline) {
    await addToOutbox(tx, { kind: 'ladder', subject: message, runAt: at });
    return;
  }
  if (tries.length === 0 && !urgent) return;
  const { urgentBy } = await serviceSettings(tx);
  const { next } = ladderTimes(at, { urgent, urgentBy, calendar: deps.calendar });
  await addToOutbox(tx, { kind: 'ladder', subject: message, runAt: next });
}
