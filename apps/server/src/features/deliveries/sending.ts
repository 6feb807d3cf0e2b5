import type { Reader } from '@frontdoor/database';
import { consultationById } from '../consultations/change-store.ts';
import { messageById } from '../messages/thread-store.ts';
import { mostAttempts, pauseAfter } from '../outbox/backoff.ts';
import type { Around, Sending } from '../outbox/kinds.ts';
import { SendFault } from '../outbox/transports.ts';
import { mayBeWrittenTo, patientById } from '../patients/store.ts';
import type { DeliveryContent } from './content.ts';
import { settle } from './settle.ts';
import { type DeliveryRow, deliveryById } from './store.ts';
import { mailFor, textFor } from './words.ts';

/** How the outbox reaches patients and carers: tried for half an hour, then back to staff. */
export const sendDelivery: Sending = {
  urgent: false,
  pauseAfter: (attempts) => (attempts < mostAttempts ? pauseAfter(attempts, Math.random()) : null),
  async open(around, tx, row) {
    const delivery = await deliveryById(tx, row.subject);
    if (!delivery) return null;
    return {
      send: (await mayGo(tx, delivery)) ? () => send(around, delivery) : null,
      settle: (settling, outcome) => settle(around.deps, settling, delivery, outcome),
    };
  },
};

/**
 * Whether a delivery may still go, asked at the moment of sending: not to somebody who has died or left (S24), nor
 * about a message that was taken back (S35).
 */
async function mayGo(reader: Reader, delivery: DeliveryRow): Promise<boolean> {
  if (delivery.state !== 'queued') return false;
  const message = delivery.message ? await messageById(reader, delivery.message) : null;
  if (message && message.takenBackAt !== null) return false;
  const request = await consultationById(reader, delivery.consultation);
  const patient = request ? await patientById(reader, request.patient) : null;
  return patient !== null && (await mayBeWrittenTo(reader, patient.person));
}

/** Hands one delivery to its transport. */
async function send({ deps, transports, sender, url }: Around, delivery: DeliveryRow): Promise<void> {
  const { id, organisation, template, channel } = delivery;
  const sealed = deps.database.vault.unseal(organisation, delivery.content);
  const toSay = { delivery: id, template, content: JSON.parse(sealed) as DeliveryContent, sender, url };
  if (channel === 'email') await transports.email(mailFor(toSay));
  else if (transports.text) await transports.text(textFor(toSay));
  else throw new SendFault('no-text-service', true);
}
