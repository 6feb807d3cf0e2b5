import type { ContactProof } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { type Actor, logChange } from '../audit/log.ts';
import type { Consultation } from '../consultations/change-store.ts';
import type { RequestContent } from '../consultations/content.ts';
import { openRequest } from '../consultations/request-facts.ts';
import { nameWords } from '../patients/names.ts';
import { setPhoneToken } from '../patients/store.ts';
import { phoneDigits, tokenMaker } from '../patients/tokens.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { type Held, isAddress, withChange } from './content.ts';
import { addSearchToken, type ChangeRow, updateContactChange } from './store.ts';

type AcceptDeps = Pick<Deps, 'database'>;
type Accepting = { request: Consultation; change: ChangeRow; proof: ContactProof; now: number; by: Actor };

/**
 * Takes a proposal over. Gives what changes in the row of its request: where an address its messages go to is another
 * one now, who writes has to be checked anew, for a check is good for one address (S17). Nothing else of a request
 * changes: it stays as it was sent.
 */
export async function accept(
  { database }: AcceptDeps,
  tx: Tx,
  { request, change, proof, now, by }: Accepting,
): Promise<Partial<Consultation>> {
  const { vault } = database;
  const held = JSON.parse(vault.unseal(tx.organisation, change.value)) as Held;
  const { content } = openRequest(vault, request);
  await updateContactChange(tx, change.id, {
    state: 'accepted',
    proof,
    decidedAt: now,
    decidedBy: by,
    codeHash: null,
    codeUntil: null,
  });
  const about = { consultation: request.id, kind: 'confirm-contact', subject: change.id } as const;
  await endTasksAbout(tx, about, { now, by, outcome: 'put-right' });
  await findByIt({ database }, tx, { request, change, held, content });
  const { field } = change;
  if (!isAddress(field) || !isWriters(change, content)) return {};
  const contact = withChange(content.contact, field, held);
  if (JSON.stringify(contact) === JSON.stringify(content.contact)) return {};
  const sealed = vault.seal(
    tx.organisation,
    JSON.stringify({ ...content, contact } satisfies RequestContent),
  );
  return { content: sealed, identity: 'typed' };
}

/** Whether the details are those of whoever the request's messages go to: a carer's request goes to the carer. */
export function isWriters(
  { recipient }: Pick<ChangeRow, 'recipient'>,
  { requester }: Pick<RequestContent, 'requester'>,
): boolean {
  return (recipient === 'carer') === (requester !== null);
}

/** The request is found by the new number or name as well. */
async function findByIt(
  { database: { vault } }: AcceptDeps,
  tx: Tx,
  {
    request,
    change,
    held,
    content,
  }: Pick<Accepting, 'request' | 'change'> & { held: Held; content: RequestContent },
): Promise<void> {
  const token = tokenMaker(vault, tx.organisation);
  if (change.field === 'name')
    for (const word of new Set(nameWords(held.value))) await addSearchToken(tx, request.id, token(word));
  if (change.field !== 'phone') return;
  const number = token(phoneDigits(held.value));
  await addSearchToken(tx, request.id, number);
  // A carer's number says nothing of the patient (S18).
  if (change.recipient === 'patient' && isWriters(change, content))
    await setPhoneToken(tx, request.patient, number);
}

/** S25: says in the timeline that a code decided it. */
export function logDecided(
  { database }: AcceptDeps,
  tx: Tx,
  { request, field, now, by }: { request: Consultation; field: string; now: number; by: Actor },
): Promise<unknown> {
  const change = { at: now, actor: by, action: 'contact-changed', consultation: request.id } as const;
  return logChange(tx, database.vault, { ...change, detail: { field, proof: 'code' } });
}
