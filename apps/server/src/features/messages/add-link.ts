import { newId, type Tx } from '@frontdoor/database';
import { hashSecret } from '../../platform/secrets.ts';
import type { Recipient } from '../deliveries/add.ts';
import { insertLink } from './store.ts';

/** Gives one recipient a way in to one conversation (S20). Only the hash of the token is kept here. */
export function addLink(
  tx: Tx,
  link: { consultation: string; recipient: Recipient; token: string; createdAt: number },
): Promise<unknown> {
  const { token, ...row } = link;
  return insertLink(tx, {
    ...row,
    organisation: tx.organisation,
    id: newId(),
    tokenHash: hashSecret(token),
    endedAt: null,
    openedAt: null,
    opens: 0,
    codeHash: null,
    codeUntil: null,
  });
}
