import type { ResponseKind } from '@frontdoor/contract';
import type { Tx, Vault } from '@frontdoor/database';
import { insertMessage } from './store.ts';

export type NewMessage = {
  id: string;
  consultation: string;
  kind: 'to-patient' | 'note' | 'call';
  /** The member who wrote it. */
  author: string;
  text: string;
  response?: ResponseKind | null;
  fromRecord?: boolean;
  /** "Please act today" (S32). */
  urgent?: boolean;
  now: number;
  /** Until then it can be taken back. */
  heldUntil?: number;
};

/** Adds what a member of staff wrote to a thread. It waits for no answer, so it has no due time. */
export function addMessage(tx: Tx, vault: Vault, message: NewMessage): Promise<unknown> {
  const { id, consultation, kind, author, text, now } = message;
  return insertMessage(tx, {
    organisation: tx.organisation,
    id,
    consultation,
    kind,
    author,
    text: vault.seal(tx.organisation, text),
    response: message.response ?? null,
    fromRecord: message.fromRecord ?? false,
    urgent: message.urgent ?? false,
    createdAt: now,
    heldUntil: message.heldUntil ?? now,
    takenBackAt: null,
    dueAt: null,
    dueRule: null,
    answeredAt: null,
    readAt: null,
  });
}
