import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { hashSecret } from '../../platform/secrets.ts';
import { type Consultation, consultationById } from '../consultations/change-store.ts';
import type { ContactGiven } from '../consultations/content.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { AddressField, Held } from '../contact-changes/content.ts';
import type { Message } from '../messages/store.ts';
import { linkByHash, messageById } from '../messages/thread-store.ts';
import { contactAt, reachOf } from '../outreach/may-reach.ts';
import { heldAddressesOf } from '../outreach/reach-store.ts';
import { outreachOf } from '../outreach/store.ts';
import { mayBeWrittenTo, patientById } from '../patients/store.ts';
import { takesAnswer } from '../switches/may-write.ts';
import { guestToTell, invitationStands } from '../video/stands.ts';
import { isBlocked } from './blocked.ts';
import { safeAddresses } from './channels.ts';
import type { DeliveryContent } from './content.ts';
import type { FaultCode } from './faults.ts';
import { textsGoFrom } from './quiet.ts';
import type { DeliveryRow } from './store.ts';

/** What is to be done with a delivery whose turn has come. */
export type Verdict =
  | { go: true; request: Consultation; address: string }
  /** Nobody is to be told any more. */
  | { stop: true }
  /** Somebody is, and not this way: it comes back to staff. */
  | { fault: FaultCode }
  /** Not before this, in ms since 1970. */
  | { later: number };

/**
 * Whether a delivery may still go, asked at the moment of sending: not to somebody who has died or left (S24), nor about a
 * message that was taken back (S35); never by a link that has ended, to an address that is not theirs, or by a way that is
 * not safe any more (S20, S23). Contact details that were put right meanwhile are used (S25).
 */
export async function mayGo(
  { database, config }: Pick<Deps, 'database' | 'config'>,
  tx: Tx,
  { delivery, content, now }: { delivery: DeliveryRow; content: DeliveryContent; now: number },
): Promise<Verdict> {
  const message = delivery.message ? await messageById(tx, delivery.message) : null;
  const request = await consultationById(tx, delivery.consultation);
  if (!request || (message && message.takenBackAt !== null)) return { stop: true };
  if (delivery.rung > 0 && message && message.readAt !== null) return { stop: true };
  if (delivery.template === 'asked-reminder' && !(await stillAsked(tx, request, now))) return { stop: true };
  if (toCall.includes(delivery.template) && !(await invitationStands(tx, delivery))) return { stop: true };
  const guest = delivery.template === 'video-guest' ? await guestToTell(tx, content) : null;
  if (guest?.gone) return { stop: true };
  const patient = await patientById(tx, request.patient);
  if (!patient || !(await mayBeWrittenTo(tx, patient.person))) return { stop: true };

  if (!guest?.waitedFor && isQuiet(delivery, request, message)) {
    const from = textsGoFrom(now);
    if (from > now) return { later: from };
  }
  const contact = await contactNow({ database }, tx, request, patient.person);
  const address = addressNow(config, delivery, content, contact);
  if (address === null) return { fault: 'not-safe' };
  if (await isBlocked(tx, database.vault, address)) return { fault: 'blocked-address' };
  if (guest) return { go: true, request, address };
  const link = content.token === null ? null : await linkByHash(tx, hashSecret(content.token));
  if (content.token !== null && link?.endedAt !== null) return { fault: 'link-ended' };
  return { go: true, request, address };
}

/** What invites to a call: it says nothing any more once that is cancelled or at another time. */
const toCall = ['video', 'video-reminder'];
const asWritten = ['code', 'contact-changed', 'video-guest'];

/** S31d: urgent is never quiet, nor what somebody has just asked for and waits for. */
function isQuiet(
  { channel, template }: DeliveryRow,
  request: Consultation,
  message: Message | null,
): boolean {
  if (channel !== 'text' || template === 'code' || template === 'new-link') return false;
  return request.urgency !== 'urgent' && !message?.urgent;
}

/** Codes go to an address that is not theirs yet, word of a change to one that no longer is, a guest's to one of nobody here: all are as written. */
function addressNow(
  config: Deps['config'],
  { channel, template }: DeliveryRow,
  { address }: DeliveryContent,
  contact: ContactGiven,
): string | null {
  if (asWritten.includes(template)) return address;
  const safe = safeAddresses(config, contact);
  return safe.find((each) => each.channel === channel)?.address ?? null;
}

/**
 * Where the messages of a request go, as it stands now. The addresses of one the practice began were not chosen by the
 * patient: a way they have shut anywhere else since is shut here as well, and so is one for which staff took over another
 * address since (S23, S25).
 */
async function contactNow(
  { database }: Pick<Deps, 'database'>,
  tx: Tx,
  request: Consultation,
  person: string,
): Promise<ContactGiven> {
  const { contact } = openRequest(database.vault, request).content;
  if (request.door !== 'practice') return contact;
  const known = (await reachOf({ database }, tx, [person])).get(person)!.contact;
  const { safe, lookOnline } = contactAt(known, contact);
  const left: string[] = [];
  for (const { field, value, changedAt } of await heldAddressesOf(tx, [person])) {
    const held = JSON.parse(database.vault.unseal(tx.organisation, value)) as Held;
    if (changedAt > request.receivedAt && held.value !== contact[field as AddressField]) left.push(field);
  }
  return {
    ...contact,
    safe: {
      ...contact.safe,
      text: contact.safe.text && safe.text && !left.includes('phone'),
      email: contact.safe.email && safe.email && !left.includes('email'),
    },
    lookOnline: contact.lookOnline || lookOnline,
  };
}

/** Nobody is reminded of what they have answered, or can answer no more. */
async function stillAsked(tx: Tx, request: Consultation, now: number): Promise<boolean> {
  const asked = await outreachOf(tx, request.id);
  return asked !== null && asked.answeredAt === null && takesAnswer(tx, request, asked, now);
}
