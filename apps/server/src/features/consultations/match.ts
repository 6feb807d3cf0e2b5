import type { Changed, Match } from '@frontdoor/contract';
import { notFound, Problem } from '../../platform/problem.ts';
import { holdDetails } from '../contact-changes/held-store.ts';
import { matchOf } from '../patients/matching.ts';
import { patientById, setPerson } from '../patients/store.ts';
import { type Act, type ActDeps, act } from './act.ts';
import { linkAgain } from './link.ts';

/**
 * Joins this request's patient with an earlier one, or takes them apart, with one key and a trace (S18). Only what the
 * rules call probable can be joined: never by phone or email alone, never twins.
 */
export function match(deps: ActDeps, which: Act, { patient: otherId, same }: Match): Promise<Changed> {
  return act(deps, which, async ({ tx, request }) => {
    const own = (await patientById(tx, request.patient))!;
    const other = await patientById(tx, otherId);
    if (!other) throw notFound();
    const found = matchOf(own, other);
    if (same) {
      if (!found) throw notAlike();
      await setPerson(tx, { person: own.person }, other.person);
      await holdDetails(tx, own.person);
      await holdDetails(tx, other.person);
    } else if (found?.match === 'same') {
      // Whoever gave the joined person its id keeps it; the other description stands alone again.
      const apart = own.person === own.id ? other : own;
      const joined = apart.person;
      await setPerson(tx, { id: apart.id }, apart.id);
      await holdDetails(tx, joined);
      await holdDetails(tx, apart.id);
      await linkAgain(deps, tx, otherId);
    }
    return { set: {}, action: same ? 'matched' : 'unmatched', detail: { patient: otherId }, links: true };
  });
}

const notAlike = () =>
  new Problem(
    409,
    'not-alike',
    'These cannot be joined',
    'Date of birth and family name must be the same, and one more detail. A phone or email alone is not enough.',
  );
