import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { invalid, notFound } from '../../platform/problem.ts';
import { patientById, personWith } from '../patients/store.ts';
import { patientTokens, tokenMaker } from '../patients/tokens.ts';
import type { Begin } from './begin.ts';
import { describedAs } from './begin-who.ts';

/**
 * Somebody who was found, and whose fields were changed into somebody else's since, is another person: nothing is written
 * to one and joined to the other (S18, S35). People marry, so a family name may be another; a first name, a date of birth
 * or an NHS number may not. Nothing where nobody was found. Throws 404 for nobody of this practice, and 422 in words.
 */
export async function mustBeThem(
  { database: { vault } }: Pick<Deps, 'database'>,
  tx: Tx,
  { patient }: Pick<Begin, 'patient'>,
): Promise<void> {
  if (patient.known === null) return;
  const known = await patientById(tx, patient.known);
  if (!known) throw notFound();
  const typed = patientTokens(describedAs({ patient }), tokenMaker(vault, tx.organisation));
  if (vault.unseal(tx.organisation, known.birthDate) !== patient.birthDate)
    throw other('birthDate', 'This is not the date of birth we have for them');
  if (typed.givenToken !== known.givenToken)
    throw other('name', 'This is not the first name we have for them. Search again for somebody else');
  if (typed.nhsToken === null) return;
  const numbered = await personWith(tx, typed.nhsToken, typed.birthToken);
  const another = known.nhsToken !== null && known.nhsToken !== typed.nhsToken;
  if (another || (numbered !== null && numbered !== known.person))
    throw other('nhsNumber', 'This NHS number is somebody else’s. Check both');
}

const other = (field: string, message: string) => invalid([{ path: `to.${field}`, message }]);
