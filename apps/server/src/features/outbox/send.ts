import type { Reader, Vault } from '@frontdoor/database';
import { consultationById } from '../consultations/change-store.ts';
import type { DeliveryContent } from '../deliveries/content.ts';
import type { DeliveryRow } from '../deliveries/store.ts';
import { messageById } from '../messages/thread-store.ts';
import { mayBeWrittenTo, patientById } from '../patients/store.ts';
import type { Outcome } from './settle.ts';
import { SendFault, type Transports } from './transports.ts';
import { mailFor, type Sender, textFor } from './words.ts';

/**
 * Whether a delivery may still go, asked at the moment of sending: not to somebody who has died or left (S24), nor
 * about a message that was taken back (S35).
 */
export async function mayGo(reader: Reader, delivery: DeliveryRow): Promise<boolean> {
  if (delivery.state !== 'queued') return false;
  const message = delivery.message ? await messageById(reader, delivery.message) : null;
  if (message && message.takenBackAt !== null) return false;
  const request = await consultationById(reader, delivery.consultation);
  const patient = request ? await patientById(reader, request.patient) : null;
  return patient !== null && (await mayBeWrittenTo(reader, patient.person));
}

/** Hands one delivery to its transport. Never throws: how it went is the answer. */
export async function send(
  transports: Transports,
  vault: Vault,
  { delivery, sender, url }: { delivery: DeliveryRow; sender: Sender; url: string },
): Promise<Outcome> {
  const { id, organisation, template, channel } = delivery;
  try {
    const content = JSON.parse(vault.unseal(organisation, delivery.content)) as DeliveryContent;
    const toSay = { delivery: id, template, content, sender, url };
    if (channel === 'email') await transports.email(mailFor(toSay));
    else if (transports.text) await transports.text(textFor(toSay));
    else return { state: 'failed', fault: new SendFault('no-text-service', true) };
    return { state: 'sent' };
  } catch (fault) {
    if (fault instanceof SendFault) return { state: 'failed', fault };
    return { state: 'failed', fault: new SendFault((fault as Error).name, false) };
  }
}
