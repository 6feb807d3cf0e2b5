import type { Changed, DecideContact } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { invalid, notFound } from '../../platform/problem.ts';
import { type Act, act } from '../consultations/act.ts';
import type { Consultation } from '../consultations/change-store.ts';
import { openRequest } from '../consultations/request-facts.ts';
import { endLinksOf } from '../conversations/store.ts';
import type { Recipient } from '../deliveries/add.ts';
import { tellRecipient } from '../deliveries/tell.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { accept, codeIsEnough, tellOldAddresses } from './accept.ts';
import { type ChangeRow, contactChanges, updateContactChange } from './store.ts';

/**
 * Staff take a proposal over, or decline it (S25). The code proves it only where the old address may be told; otherwise
 * they have spoken to the patient, seen them, or NHS login has (S23). Decided twice it is decided once.
 */
export function decideContact(
  deps: Deps,
  which: Act,
  change: string,
  { decision, proof }: DecideContact,
): Promise<Changed> {
  if (decision === 'accept' && proof === null)
    throw invalid([{ path: 'proof', message: 'Select how you checked that it is theirs' }]);
  return act(deps, which, async ({ tx, request, now }) => {
    const rows = await contactChanges(tx, request.id);
    const found = rows.find(({ id }) => id === change);
    if (!found) throw notFound();
    if (found.state !== 'proposed') return null;
    const by = which.staff.member.id;
    if (decision === 'decline') {
      await updateContactChange(tx, found.id, { state: 'declined', decidedAt: now, decidedBy: by });
      const about = { consultation: request.id, kind: 'confirm-contact', subject: found.id } as const;
      await endTasksAbout(tx, about, { now, by, outcome: 'not-needed' });
      return { set: {}, action: 'contact-declined', detail: { field: found.field } };
    }
    if (proof === 'code') mustBeProvedByCode(found, request);
    const recipient = found.recipient as Recipient;
    if (found.tellOld) await tellOldAddresses(deps, tx, request, recipient);
    const set = await accept(deps, tx, { request, change: found, now, by });
    if (!found.tellOld) await moveLink(deps, tx, { ...request, ...set }, recipient, now);
    return { set, action: 'contact-changed', detail: { field: found.field, proof } };
  });
}

function mustBeProvedByCode(change: ChangeRow, request: Consultation): void {
  if (change.confirmedAt === null)
    throw invalid([
      { path: 'proof', message: 'The code was not given. Ask the patient in person or by phone' },
    ]);
  if (codeIsEnough(change, request)) return;
  const why = change.tellOld ? 'For this request a code is not enough' : 'The old address may not be told';
  throw invalid([{ path: 'proof', message: `${why}. Check it by phone, in person or by NHS login` }]);
}

/** Where the old address is not safe, the way in that lies there ends, and a new one goes to the new address. */
async function moveLink(
  deps: Deps,
  tx: Parameters<typeof accept>[1],
  request: Parameters<typeof accept>[2]['request'],
  recipient: Recipient,
  now: number,
): Promise<void> {
  const consultation = request.id;
  await endLinksOf(tx, { consultation, recipient }, now);
  await tellRecipient(deps, tx, {
    consultation,
    message: null,
    recipient,
    contact: openRequest(deps.database.vault, request).content.contact,
    template: 'new-link',
    first: 'email',
    except: [],
    rung: 0,
    now,
    sendAt: now,
  });
  tx.afterCommit(() => ringOutbox(deps.database, tx.organisation));
}
