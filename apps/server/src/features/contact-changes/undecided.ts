import type { Outcome } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { Problem } from '../../platform/problem.ts';
import type { Consultation } from '../consultations/change-store.ts';
import { contactChanges } from './store.ts';

/**
 * Throws where a request that was sent to change details would be finished as done while some of them wait for a
 * decision: nothing else would bring them to anybody's eyes again (R47).
 */
export async function mustHaveDecided(tx: Tx, request: Consultation, outcome: Outcome): Promise<void> {
  if (request.kind !== 'contact-details' || outcome !== 'admin-done') return;
  const rows = await contactChanges(tx, request.id);
  if (rows.some(({ state }) => state === 'proposed')) throw undecided();
}

const undecided = () =>
  new Problem(
    409,
    'undecided',
    'Some new details are not decided',
    'Accept or decline each of the new details. Then finish.',
  );
