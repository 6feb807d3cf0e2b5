import type { ContactField } from '@frontdoor/contract';
import { newId, type Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { type Actor, logChange } from '../audit/log.ts';
import { codeLasts, hashCode, newCode } from '../codes/code.ts';
import { addDelivery, type Recipient } from '../deliveries/add.ts';
import { isBlocked } from '../deliveries/blocked.ts';
import { type Channel, channelsSetUp } from '../deliveries/channels.ts';
import { mayBeTexted } from '../deliveries/phone.ts';
import { type Held, isAddress, type NewDetail } from './content.ts';
import { insertContactChange } from './store.ts';

type AddDeps = Pick<Deps, 'config' | 'database'>;

/** A proposal about one request: whose details, who gave them, and whether a code may go out to prove an address. */
export type Proposing = NewDetail & {
  consultation: string;
  recipient: Recipient;
  actor: Actor;
  mayCode: boolean;
  now: number;
};

/**
 * Keeps new details as a proposal and logs it (S25, R47). Nothing goes to a new address but a code; whoever calls this
 * rings the outbox after the commit. Gives the proposal's id and whether a code went out.
 */
export async function addProposal(
  deps: AddDeps,
  tx: Tx,
  { consultation, recipient, actor, mayCode, now, ...detail }: Proposing,
): Promise<{ id: string; coded: boolean }> {
  const { vault } = deps.database;
  const { field, held, tellOld } = detail;
  const channel = mayCode ? await channelOf(deps, tx, field, held) : null;
  const code = channel === null ? null : newCode();
  const id = newId();
  await insertContactChange(tx, {
    id,
    consultation,
    recipient,
    field,
    value: vault.seal(tx.organisation, JSON.stringify(held)),
    tellOld,
    codeHash: code === null ? null : hashCode(vault, tx.organisation, id, code),
    codeUntil: code === null ? null : now + codeLasts,
    codeTries: 0,
    confirmedAt: null,
    state: 'proposed',
    proof: null,
    copiedAt: null,
    copiedBy: null,
    proposedAt: now,
    decidedAt: null,
    decidedBy: null,
  });
  if (channel !== null && code !== null)
    await addDelivery(tx, vault, {
      consultation,
      message: null,
      recipient,
      channel,
      template: 'code',
      content: { address: held.value, token: null, code },
      createdAt: now,
      sendAt: now,
    });
  await logChange(tx, vault, {
    at: now,
    actor,
    action: 'contact-proposed',
    consultation,
    detail: { field },
  });
  return { id, coded: code !== null };
}

/**
 * How a code can reach the new address; null where staff have to ring: a landline, or a number for calls alone; and for
 * what is no address.
 */
async function channelOf(
  { config, database }: AddDeps,
  tx: Tx,
  field: ContactField,
  { value, safe }: Held,
): Promise<Channel | null> {
  if (!isAddress(field)) return null;
  const channel: Channel = field === 'email' ? 'email' : 'text';
  if (!channelsSetUp(config).includes(channel)) return null;
  if (channel === 'text' && !(safe.text && mayBeTexted(value, config.textCountries))) return null;
  return (await isBlocked(tx, database.vault, value)) ? null : channel;
}
