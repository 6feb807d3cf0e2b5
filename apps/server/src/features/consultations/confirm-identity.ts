import type { Changed, ConfirmIdentity } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { atLondon } from '@frontdoor/hours';
import { invalid } from '../../platform/problem.ts';
import { addressToken } from '../patients/identity.ts';
import { insertIdentityCheck, patientById } from '../patients/store.ts';
import { type Act, type ActDeps, act } from './act.ts';
import { openRequest } from './request-facts.ts';

/** How long a check holds (S17). Months. */
const holds = 12;

/**
 * "These details match our record", said by a named person (S17). Good for 12 months, for this person and the address
 * replies go to. Only ringing back on the held number proves who it is.
 */
export function confirmIdentity(
  deps: ActDeps,
  which: Act,
  { level, checked }: ConfirmIdentity,
): Promise<Changed> {
  if (level === 'proved' && checked !== 'rang-back') {
    throw invalid([{ path: 'checked', message: 'Only ringing back on the held number proves who it is' }]);
  }
  const { vault } = deps.database;
  return act(deps, which, async ({ tx, request, now }) => {
    const patient = (await patientById(tx, request.patient))!;
    const { content } = openRequest(vault, request);
    await insertIdentityCheck(tx, {
      organisation: tx.organisation,
      id: newId(),
      person: patient.person,
      level,
      addressToken: addressToken(vault, tx.organisation, content),
      checkedBy: which.staff.member.id,
      checkedAt: now,
      expiresAt: atLondon(now).add({ months: holds }).epochMilliseconds,
    });
    return { set: { identity: level }, action: 'identity', detail: { level, checked } };
  });
}
