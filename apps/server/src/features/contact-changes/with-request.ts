import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { NewRequest } from '../consultations/new-request.ts';
import { addProposal } from './add.ts';

/**
 * Keeps the new details a request was sent for as proposals, in its own transaction (R47). They are the patient's,
 * whoever wrote. A code goes to a new address only from the online form: on the phone and at the desk nobody waits with
 * a page to type it into. No task is opened beside them: the request itself waits for who decides.
 */
export async function addProposals(
  deps: Pick<Deps, 'config' | 'database'>,
  tx: Tx,
  request: Pick<NewRequest, 'details' | 'door' | 'enteredBy' | 'requester'>,
  { consultation, now }: { consultation: string; now: number },
): Promise<void> {
  const actor = request.enteredBy ?? (request.requester ? 'carer' : 'patient');
  const mayCode = request.door === 'online';
  for (const detail of request.details ?? [])
    await addProposal(deps, tx, { ...detail, consultation, recipient: 'patient', actor, mayCode, now });
}
