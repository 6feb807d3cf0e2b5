import type { Changed, CorrectBirthDate } from '@frontdoor/contract';
import { invalid } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { type Act, type ActDeps, act } from '../consultations/act.ts';
import { openRequest } from '../consultations/request-facts.ts';
import { setBirthDate } from '../patients/store.ts';
import { tokenMaker } from '../patients/tokens.ts';
import { forgetLinkTries, openLinksOf } from './store.ts';

/**
 * Staff put a mistyped date of birth right after a check, so that the patient can open what was written to them (S21):
 * its tokens with it, and every pause of its links ends. What was answered stays as it was typed.
 */
export function correctBirthDate(
  deps: ActDeps,
  which: Act,
  { birthDate }: CorrectBirthDate,
): Promise<Changed> {
  if (birthDate > londonToday(deps.clock.now()).date)
    throw invalid([{ path: 'birthDate', message: 'The date of birth must be in the past' }]);
  const { vault } = deps.database;
  return act(deps, which, async ({ tx, request }) => {
    const { row } = openRequest(vault, request);
    if (row.birthDate === birthDate) return null;
    await setBirthDate(tx, request.patient, {
      birthDate: vault.seal(tx.organisation, birthDate),
      birthToken: tokenMaker(vault, tx.organisation)(birthDate),
    });
    await forgetLinkTries(tx, await openLinksOf(tx, request.id));
    return {
      set: { row: vault.seal(tx.organisation, JSON.stringify({ ...row, birthDate })) },
      action: 'birth-date',
      detail: { from: row.birthDate, to: birthDate },
    };
  });
}
