import { newId, type Tx, type Vault } from '@frontdoor/database';
import { addToOutbox } from '../outbox/add.ts';
import type { Channel } from './channels.ts';
import type { DeliveryContent } from './content.ts';
import { insertDelivery } from './store.ts';

export type Recipient = 'patient' | 'carer';

/** A guest of a video call is told of it and of nothing else, at the address staff gave for them (S40). */
type Told = Recipient | 'guest';

/** What a delivery is for. `received` reads as open or closed, by whether its content says when somebody reads it. */
export type DeliveryTemplate =
  | 'received'
  | 'message'
  | 'reminder'
  | 'code'
  | 'new-link'
  | 'contact-changed'
  | 'asked'
  | 'asked-reminder'
  | 'video'
  | 'video-reminder'
  | 'video-cancelled'
  | 'video-guest';

export type NewDelivery = {
  consultation: string;
  /** The message it tells of; null for whatever tells of none. */
  message: string | null;
  recipient: Told;
  channel: Channel;
  template: DeliveryTemplate;
  content: DeliveryContent;
  /** Which try it is on the ladder of this message; left out for the first (S32). */
  rung?: number;
  createdAt: number;
  /** Not sent before this: a held reply can still be taken back (S35). */
  sendAt: number;
};

/** Writes one try to reach somebody, and its place in the outbox, with whatever caused it. */
export function addDelivery(tx: Tx, vault: Vault, delivery: NewDelivery): Promise<unknown> {
  const { sendAt, content, rung = 0, ...row } = delivery;
  const id = newId();
  return Promise.all([
    insertDelivery(tx, {
      ...row,
      organisation: tx.organisation,
      id,
      content: vault.seal(tx.organisation, JSON.stringify(content)),
      state: 'queued',
      templateVersion: null,
      fault: null,
      rung,
      settledAt: null,
      deliveredAt: null,
    }),
    addToOutbox(tx, { kind: 'delivery', subject: id, runAt: sendAt }),
  ]);
}
