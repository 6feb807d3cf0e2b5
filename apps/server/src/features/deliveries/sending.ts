import type { Tx } from '@frontdoor/database';
import { mostAttempts, pauseAfter } from '../outbox/backoff.ts';
import type { Around, Outcome, Parcel, Sending } from '../outbox/kinds.ts';
import { SendFault } from '../outbox/transports.ts';
import { type Wording, wordingAt, wordingOf } from '../templates/wording.ts';
import type { Channel } from './channels.ts';
import type { DeliveryContent } from './content.ts';
import { heard } from './heard.ts';
import { mayGo } from './may-go.ts';
import { settle } from './settle.ts';
import { type DeliveryRow, deliveryById, writeAsSent } from './store.ts';
import { mailFor, type ToSay, textFor, wordingFor } from './words.ts';

/** How the outbox reaches patients and carers: tried for half an hour, then back to staff. */
export const sendDelivery: Sending = {
  urgent: false,
  pauseAfter: (attempts) => (attempts < mostAttempts ? pauseAfter(attempts, Math.random()) : null),
  async open(around, tx, row) {
    const delivery = await deliveryById(tx, row.subject);
    if (!delivery) return null;
    const { deps } = around;
    const parcel = (send: Parcel['send']): Parcel => ({
      send,
      settle: (settling, outcome: Outcome) => settle(deps, settling, delivery, outcome),
    });
    if (delivery.state !== 'queued') return parcel(null);
    const content = JSON.parse(
      deps.database.vault.unseal(delivery.organisation, delivery.content),
    ) as DeliveryContent;
    const verdict = await mayGo(deps, tx, { delivery, content, now: deps.clock.now() });
    if ('stop' in verdict) return parcel(null);
    if ('later' in verdict) return verdict;
    if ('fault' in verdict) {
      return parcel(async () => {
        throw new SendFault(verdict.fault, true);
      });
    }
    const { request, address } = verdict;
    const toSend = { ...content, address };
    const which = { name: wordingFor(delivery.template, content), channel: delivery.channel as Channel };
    const wording = await wordingNow(around, tx, which, { delivery, again: row.attempts > 1 });
    await rememberWhatGoes(around, tx, {
      delivery,
      wording,
      content: toSend,
      moved: address !== content.address,
    });
    const toSay = { ...around, delivery, content: toSend, request, wording };
    return parcel(await sendingOf(around, tx, toSay));
  },
  heard,
};

/** Puts the words together in the transaction and hands them over outside it. */
async function sendingOf({ transports }: Around, tx: Tx, toSay: ToSay): Promise<() => Promise<void>> {
  if (toSay.delivery.channel === 'email') {
    const mail = await mailFor(toSay, tx);
    return () => transports.email(mail);
  }
  const { text } = transports;
  const words = await textFor(toSay, tx);
  return async () => {
    if (!text) throw new SendFault('no-text-service', true);
    await text(words);
  };
}

/** The wording is chosen at the first try and stays for the next ones. */
function wordingNow(
  { deps }: Around,
  tx: Tx,
  which: Parameters<typeof wordingOf>[2],
  { delivery, again }: { delivery: DeliveryRow; again: boolean },
): Promise<Wording> {
  const { messages } = deps.content;
  return again ? wordingAt(messages, tx, which, delivery.templateVersion) : wordingOf(messages, tx, which);
}

type Going = { delivery: DeliveryRow; wording: Wording; content: DeliveryContent; moved: boolean };

/** What was sent, and where to, can be read again (R76). */
async function rememberWhatGoes({ deps }: Around, tx: Tx, going: Going): Promise<void> {
  const { delivery, wording, content, moved } = going;
  const templateVersion = wording.version === 0 ? null : wording.version;
  if (!moved && templateVersion === delivery.templateVersion) return;
  const sealed = moved
    ? deps.database.vault.seal(tx.organisation, JSON.stringify(content))
    : delivery.content;
  await writeAsSent(tx, delivery.id, { templateVersion, content: sealed });
}
