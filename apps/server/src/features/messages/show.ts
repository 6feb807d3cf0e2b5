import type { Attachment, Delivery, Message } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import { sayFault } from '../deliveries/faults.ts';
import type { DeliveryRow } from '../deliveries/store.ts';
import { nameOf, type Roster } from '../staff/roster.ts';
import type { Message as Kept } from './store.ts';

/** A kept message as staff see it. */
export function showMessage(
  message: Kept,
  known: {
    vault: Vault;
    roster: Roster;
    files: Attachment[];
    deliveries: DeliveryRow[];
    /** Who wrote from outside: the patient's name and the carer's, by `patient` and `carer`. */
    names: Map<string, string>;
  },
): Message {
  const { vault, roster, files, deliveries, names } = known;
  const held = message.kind === 'to-patient' && message.takenBackAt === null;
  return {
    id: message.id,
    kind: message.kind as Message['kind'],
    author: names.get(message.author) ?? nameOf(roster, message.author),
    text: vault.unseal(message.organisation, message.text),
    response: message.response as Message['response'],
    at: message.createdAt,
    heldUntil: held ? message.heldUntil : null,
    takenBack: message.takenBackAt !== null,
    dueAt: message.answeredAt === null ? message.dueAt : null,
    readAt: message.readAt,
    files,
    deliveries: deliveries.map(showDelivery),
  };
}

function showDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    channel: row.channel as Delivery['channel'],
    recipient: row.recipient as Delivery['recipient'],
    template: row.template,
    state: row.state as Delivery['state'],
    at: row.settledAt ?? row.createdAt,
    deliveredAt: row.deliveredAt,
    fault: row.fault === null ? null : sayFault(row.fault),
  };
}
