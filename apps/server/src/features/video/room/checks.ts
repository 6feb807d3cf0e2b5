import type { SaveChecks } from '@frontdoor/contract';
import type { Deps } from '../../../platform/deps.ts';
import { invalid } from '../../../platform/problem.ts';
import { logChange } from '../../audit/log.ts';
import { openRequest } from '../../consultations/request-facts.ts';
import type { Staff } from '../../staff/guards.ts';
import { updateCall } from '../store.ts';
import { holding } from './holding.ts';
import { sealChecks } from './sealed.ts';
import { isYoung } from './show-call.ts';

/**
 * Keeps what the clinician asked first (S40): who is there, whether it is safe to talk, where the patient is, what number
 * to ring, a chaperone; under 16, which adult is there. Asked again, the last answers count.
 */
export function saveChecks(
  deps: Pick<Deps, 'database' | 'clock' | 'live'>,
  which: { staff: Staff; call: string },
  { lock, checks }: SaveChecks,
): Promise<void> {
  const { vault } = deps.database;
  return holding(deps, { ...which, lock }, async ({ tx, call, request, now, by }) => {
    if (isYoung(openRequest(vault, request).row.birthDate, now) && checks.adult === '') {
      throw invalid([{ path: 'checks.adult', message: 'Enter who else is there. They are under 16' }]);
    }
    await updateCall(tx, call, {
      checks: sealChecks(vault, tx.organisation, checks),
      checkedBy: by,
      checkedAt: now,
      changedAt: now,
    });
    await logChange(tx, vault, {
      at: now,
      actor: by,
      action: 'video-checked',
      consultation: request.id,
      detail: { call: call.id, chaperone: checks.chaperone },
    });
  });
}
