import type { Changed } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { notFound, Problem } from '../../platform/problem.ts';
import { type Act, act } from '../consultations/act.ts';
import { standsForPerson } from './proof.ts';
import { contactChanges, updateContactChange } from './store.ts';

/**
 * A member of staff says that an accepted change stands in the clinical system now; who and when is in the log (R47).
 * Said twice it is said once.
 */
export function markCopied(deps: Deps, which: Act, change: string): Promise<Changed> {
  const by = which.staff.member.id;
  return act(deps, which, async ({ tx, request, now }) => {
    const found = (await contactChanges(tx, request.id)).find(({ id }) => id === change);
    if (!found) throw notFound();
    if (found.state !== 'accepted' || !standsForPerson(found, request.kind)) throw notAccepted();
    if (found.copiedAt !== null) return null;
    await updateContactChange(tx, found.id, { copiedAt: now, copiedBy: by });
    return { set: {}, action: 'contact-copied', detail: { field: found.field } };
  });
}

const notAccepted = () =>
  new Problem(409, 'not-accepted', 'It is not accepted', 'Accept the new details before you copy them.');
