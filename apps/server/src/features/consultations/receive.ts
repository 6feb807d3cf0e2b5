import type { Urgency } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { newSecret } from '../../platform/secrets.ts';
import { raiseAlarm } from '../alarms/raise.ts';
import { logChange } from '../audit/log.ts';
import { watchDue } from '../clocks/watch.ts';
import { addProposals } from '../contact-changes/with-request.ts';
import { addDelivery, type Recipient } from '../deliveries/add.ts';
import { chooseAddress } from '../deliveries/choose.ts';
import { insertUsage } from '../figures/count.ts';
import { addLink } from '../messages/add-link.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { insertPatient, personWith } from '../patients/store.ts';
import { patientTokens, searchTokens, tokenMaker } from '../patients/tokens.ts';
import { dueFor } from './due.ts';
import { firstLookOf } from './first-look-due.ts';
import { watchFirstLook } from './first-look-late.ts';
import { linkAgain } from './link.ts';
import type { NewRequest, Receipt } from './new-request.ts';
import { newRequestRows } from './new-request-rows.ts';
import { bySubmission, insertConsultation, insertFlag, insertSearchTokens } from './receive-store.ts';
import { newReference } from './reference.ts';

type ReceiveDeps = Pick<Deps, 'database' | 'content' | 'clock' | 'calendar' | 'config' | 'live'>;

/** A reference meets another once in thousands of millions: more than this many in a row is a fault. */
const tries = 5;

/**
 * Takes in one sent form, in one transaction: patient, request, flags, way in, acknowledgement, log, search.
 * The acknowledgement never counts as a response (R52, R61).
 *
 * The same submission sent again makes nothing and gives the first receipt, also when both arrive at once (R51).
 * Not to be called inside another `within`: it must be able to roll back by itself.
 */
export async function receive(deps: ReceiveDeps, request: NewRequest): Promise<Receipt> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const made = await tryToReceive(deps, request, newReference());
    if (made) return made;
    const first = await bySubmission(deps.database, request.organisation, request.submission);
    if (first) return { ...alreadyReceived(deps, first), already: true };
  }
  throw new Error('No free reference was found');
}

/** Rolls the whole transaction back: the submission or the reference is there already. */
class Taken extends Error {}

async function tryToReceive(
  deps: ReceiveDeps,
  request: NewRequest,
  reference: string,
): Promise<Receipt | null> {
  const { vault } = deps.database;
  const { organisation } = request;
  const token = tokenMaker(vault, organisation);
  const tokens = patientTokens(request, token);
  const search = searchTokens(request, token);
  // Sealing is done before the transaction, so that it holds the one writer for as short as can be.
  const rows = newRequestRows(deps, request, { reference, tokens });
  const { id } = rows.consultation;

  const job = async (tx: Tx) => {
    if (tokens.nhsToken) {
      const person = await personWith(tx, tokens.nhsToken, tokens.birthToken);
      if (person) rows.patient.person = person;
    }
    rows.consultation.firstLookDue = await firstLookOf(deps, tx, rows.consultation);
    await insertPatient(tx, rows.patient);
    if (!(await insertConsultation(tx, rows.consultation))) throw new Taken();
    await Promise.all([
      insertSearchTokens(tx, id, search),
      ...rows.flags.map((flag) => insertFlag(tx, flag)),
      insertUsage(tx, rows.usage),
      logChange(tx, vault, {
        at: rows.consultation.receivedAt,
        actor: request.enteredBy ?? (request.requester ? 'carer' : 'patient'),
        action: 'received',
        consultation: id,
      }),
      acknowledge(deps, tx, request, id, rows.consultation.receivedAt),
    ]);
    if (rows.patient.person !== rows.patient.id) await linkAgain(deps, tx, rows.patient.id);
    await watchFirstLook(tx, rows.consultation);
    await watchDue(deps, tx, rows.consultation);
    if (rows.consultation.flagLevel === 'red') {
      const at = rows.consultation.receivedAt;
      await raiseAlarm(deps, tx, { consultation: id, at, rung: request.cannotCall ? 2 : 1 });
    }
    if (request.details)
      await addProposals(deps, tx, request, { consultation: id, now: rows.consultation.receivedAt });
    if (request.also) await request.also(tx, id);
    tx.afterCommit(() => {
      deps.live.changed(organisation, id);
      ringOutbox(deps.database, organisation);
    });
    return { id, reference, dueAt: rows.consultation.dueAt, already: false };
  };
  try {
    return await deps.database.within(organisation, job);
  } catch (fault) {
    if (fault instanceof Taken) return null;
    throw fault;
  }
}

/**
 * "We have your request", with the way in, to whoever's contact details these are, on their safe channels (S20,
 * S23). Who looks online by themselves has the way in on their screen and gets no message. Where nothing is safe, the
 * reference on the screen is all there is.
 */
async function acknowledge(
  deps: ReceiveDeps,
  tx: Tx,
  request: NewRequest,
  consultation: string,
  now: number,
): Promise<void> {
  const recipient: Recipient = request.requester ? 'carer' : 'patient';
  const { ownToken, opens } = request;
  if (ownToken) {
    await addLink(tx, { consultation, recipient, token: ownToken, createdAt: now });
    return;
  }
  const safe = await chooseAddress(deps, tx, request.contact);
  if (!safe) return;
  const token = newSecret();
  await Promise.all([
    addLink(tx, { consultation, recipient, token, createdAt: now }),
    addDelivery(tx, deps.database.vault, {
      consultation,
      message: null,
      recipient,
      channel: safe.channel,
      template: 'received',
      content: { address: safe.address, token, ...(opens ? { opens } : {}) },
      createdAt: now,
      sendAt: now,
    }),
  ]);
}

/** What the first send was told: the due time of its own receipt, whatever has happened since. */
function alreadyReceived(
  { calendar }: ReceiveDeps,
  first: { id: string; reference: string; receivedAt: number; urgency: string },
) {
  const { dueAt } = dueFor(first.receivedAt, first.urgency as Urgency, calendar);
  return { id: first.id, reference: first.reference, dueAt };
}
