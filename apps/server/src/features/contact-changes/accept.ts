import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { type Actor, logChange } from '../audit/log.ts';
import type { Consultation } from '../consultations/change-store.ts';
import type { RequestContent } from '../consultations/content.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { Recipient } from '../deliveries/add.ts';
import type { Channel } from '../deliveries/channels.ts';
import { tellRecipient } from '../deliveries/tell.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { setPhoneToken } from '../patients/store.ts';
import { phoneDigits, tokenMaker } from '../patients/tokens.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { type Held, withChange } from './content.ts';
import { addSearchToken, type ChangeRow, updateContactChange } from './store.ts';

type AcceptDeps = Pick<Deps, 'config' | 'database' | 'clock' | 'live'>;

/**
 * Whether the code that went to the new address is proof enough (S25): the old ones may be told (S23), and it is no
 * request whose messages somebody else can see (S20) or that is about harm at home (S27). There staff make sure.
 */
export function codeIsEnough(
  { tellOld }: Pick<ChangeRow, 'tellOld'>,
  { sensitive, restricted }: Pick<Consultation, 'sensitive' | 'restricted'>,
): boolean {
  return tellOld && !sensitive && !restricted;
}

/**
 * Tells every safe old address that the details of this request have changed, and nothing else (S23): whoever reads one
 * of them may be who changed it. Only to be called where the patient said that they may be told. Gives whether there is
 * one that could be.
 */
export async function tellOldAddresses(
  deps: AcceptDeps,
  tx: Tx,
  request: Consultation,
  recipient: Recipient,
): Promise<boolean> {
  const now = deps.clock.now();
  const told: Channel[] = [];
  for (;;) {
    const channel = await tellRecipient(deps, tx, {
      consultation: request.id,
      message: null,
      recipient,
      contact: openRequest(deps.database.vault, request).content.contact,
      template: 'contact-changed',
      first: 'email',
      except: told,
      rung: 0,
      now,
      sendAt: now,
    });
    if (channel === null) break;
    told.push(channel);
  }
  if (told.length === 0) return false;
  tx.afterCommit(() => ringOutbox(deps.database, tx.organisation));
  return true;
}

/**
 * Takes a proposal over: from now on this request's messages go there. Gives what changes in its row; who writes has to
 * be checked anew, for a check is good for one address (S17).
 */
export async function accept(
  { database }: AcceptDeps,
  tx: Tx,
  { request, change, now, by }: { request: Consultation; change: ChangeRow; now: number; by: Actor },
): Promise<Partial<Consultation>> {
  const { vault } = database;
  const field = change.field as 'phone' | 'email';
  const held = JSON.parse(vault.unseal(tx.organisation, change.value)) as Held;
  const { content } = openRequest(vault, request);
  const contact = withChange(content.contact, field, held);
  if (field === 'phone') {
    const token = tokenMaker(vault, tx.organisation)(phoneDigits(held.value));
    await addSearchToken(tx, request.id, token);
    // A carer's number says nothing of the patient (S18).
    if (!content.requester) await setPhoneToken(tx, request.patient, token);
  }
  await updateContactChange(tx, change.id, {
    state: 'accepted',
    decidedAt: now,
    decidedBy: by,
    codeHash: null,
    codeUntil: null,
  });
  const about = { consultation: request.id, kind: 'confirm-contact', subject: change.id } as const;
  await endTasksAbout(tx, about, { now, by, outcome: 'put-right' });
  const sealed = vault.seal(
    tx.organisation,
    JSON.stringify({ ...content, contact } satisfies RequestContent),
  );
  return { content: sealed, identity: 'typed' };
}

/** S25: says in the timeline what became of a proposal. */
export function logDecided(
  { database }: AcceptDeps,
  tx: Tx,
  { request, field, now, by }: { request: Consultation; field: string; now: number; by: Actor },
): Promise<unknown> {
  const change = { at: now, actor: by, action: 'contact-changed', consultation: request.id } as const;
  return logChange(tx, database.vault, { ...change, detail: { field, proof: 'code' } });
}
