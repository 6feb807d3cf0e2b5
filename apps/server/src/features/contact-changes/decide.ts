import type { Changed, ContactProof, DecideContact, Identity } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { invalid, notFound, stale } from '../../platform/problem.ts';
import { type Act, type Around, act } from '../consultations/act.ts';
import type { Consultation } from '../consultations/change-store.ts';
import { openRequest } from '../consultations/request-facts.ts';
import { endLinksOf } from '../conversations/store.ts';
import type { Recipient } from '../deliveries/add.ts';
import { tellRecipient } from '../deliveries/tell.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { identityNow } from '../patients/identity.ts';
import { patientById } from '../patients/store.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { accept, isWriters } from './accept.ts';
import { type Held, isAddress } from './content.ts';
import { heldBeside, heldDetails } from './held.ts';
import { holdDetails } from './held-store.ts';
import { codeIsEnough, proofsFor, standsForPerson } from './proof.ts';
import { type ChangeRow, contactChanges, updateContactChange } from './store.ts';
import { tellOldAddresses } from './tell-old.ts';

/**
 * Staff take a proposal over, or decline it (S25, R47). The code proves it only where the old address may be told and
 * was; otherwise they have spoken to the patient, seen them or the paper, or NHS login has (S23). What is held now must be
 * what they saw beside it: nothing is written over unseen. Decided twice it is decided once.
 */
export function decideContact(
  deps: Deps,
  which: Act,
  change: string,
  { decision, proof, held: seen }: DecideContact,
): Promise<Changed> {
  const by = which.staff.member.id;
  return act(deps, which, async (around) => {
    const { tx, request, now } = around;
    if (decision === 'accept' && proof === null) throw notProved('Select how you checked that it is theirs');
    const found = (await contactChanges(tx, request.id)).find(({ id }) => id === change);
    if (!found) throw notFound();
    if (found.state !== 'proposed') return null;
    if (proof !== null && decision === 'accept')
      return takeOver(deps, around, { change: found, proof, by, seen });
    await updateContactChange(tx, found.id, { state: 'declined', decidedAt: now, decidedBy: by });
    const about = { consultation: request.id, kind: 'confirm-contact', subject: found.id } as const;
    await endTasksAbout(tx, about, { now, by, outcome: 'not-needed' });
    return { set: {}, action: 'contact-declined', detail: { field: found.field } };
  });
}

type Taking = { change: ChangeRow; proof: ContactProof; by: string; seen: string | null | undefined };

async function takeOver(deps: Deps, { tx, request, now }: Around, { change, proof, by, seen }: Taking) {
  const { vault } = deps.database;
  const patient = (await patientById(tx, request.patient))!;
  const { row, content } = openRequest(vault, request);
  const identity = await identityNow(tx, { vault, patient, content, now });
  mustBeProved(change, request, { proof, identity: identity.level });
  const held = await heldDetails(tx, vault, patient.person);
  const beside = heldBeside(change, held, { kind: request.kind, row, content });
  if (seen !== undefined && seen !== beside) throw heldIsOther();

  const recipient = change.recipient as Recipient;
  const { value } = JSON.parse(vault.unseal(tx.organisation, change.value)) as Held;
  const contact = isWriters(change, content) ? content.contact : null;
  const told =
    change.tellOld &&
    (await tellOldAddresses(deps, tx, { consultation: request.id, recipient, contact, held, value, now }));
  if (proof === 'code' && !told)
    throw notProved(
      'There is no old address that could be told. Check it by phone, in person or by NHS login',
    );
  const set = await accept(deps, tx, { request, change, proof, now, by });
  const redirected = set.content !== undefined;
  if (redirected && !change.tellOld) await moveLink(deps, tx, { ...request, ...set }, recipient, now);
  const stands = standsForPerson({ recipient: change.recipient, proof }, request.kind);
  if (stands) await holdDetails(tx, patient.person);
  const said = redirected ? {} : { record: true, from: beside };
  return { set, action: 'contact-changed', detail: { field: change.field, proof, ...said } } as const;
}

function mustBeProved(
  change: ChangeRow,
  request: Consultation,
  { proof, identity }: { proof: ContactProof; identity: Identity },
): void {
  if (proofsFor(change, request, identity).includes(proof)) return;
  if (proof !== 'code' || !isAddress(change.field))
    throw notProved('That does not prove it. Check it by phone, in person or by NHS login');
  if (change.confirmedAt === null)
    throw notProved('The code was not given. Ask the patient in person or by phone');
  if (change.tellOld && !codeIsEnough(change, { ...request, kind: 'admin' }, identity))
    throw notProved('For this request a code is not enough. Check it by phone, in person or by NHS login');
  const why = change.tellOld ? 'Anybody could have typed this name' : 'The old address may not be told';
  throw notProved(`${why}. Check it by phone, in person or by NHS login`);
}

const notProved = (message: string) => invalid([{ path: 'proof', message }]);

const heldIsOther = () =>
  stale('What is held has changed since you opened this. Look at what is held now, then decide again.');

/** Where the old address is not safe, the way in that lies there ends, and a new one goes to the new address. */
async function moveLink(
  deps: Deps,
  tx: Tx,
  request: Consultation,
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
