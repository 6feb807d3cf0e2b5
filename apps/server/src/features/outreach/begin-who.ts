import { newId, type Reader, type Tx } from '@frontdoor/database';
import { atLondon } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import type { ContactGiven, RequestContent } from '../consultations/content.ts';
import type { NewRequest } from '../consultations/new-request.ts';
import { addressToken } from '../patients/identity.ts';
import { identityCheckOf, insertIdentityCheck, patientById, personWith } from '../patients/store.ts';
import { type PatientTokens, patientTokens } from '../patients/tokens.ts';
import type { Begin } from './begin.ts';
import { type Reach, reachOf, strictest } from './may-reach.ts';
import { namesakes } from './people-store.ts';

/** How long a check of details holds (S17). Months. */
const checkHolds = 12;

/** A patient as a request describes one, so that they are found and matched the same way. */
export function describedAs({
  patient,
}: Pick<Begin, 'patient'>): Pick<NewRequest, 'patient' | 'contact' | 'requester'> {
  return {
    patient: { ...patient, postcode: null, registered: 'yes' },
    contact: { phone: patient.phone } as ContactGiven,
    requester: null,
  };
}

/**
 * Whom a conversation is with, and how they may be reached. Of one name and date of birth nobody is joined by themselves
 * (S18), but one of them may be who has died, or said that a text is not safe.
 */
export async function whoIsIt(
  deps: Pick<Deps, 'database'>,
  tx: Tx,
  begin: Begin,
  token: (value: string) => string,
): Promise<{ tokens: PatientTokens; person: string | null; reach: Reach }> {
  const tokens = patientTokens(describedAs(begin), token);
  const known = begin.patient.known ? await patientById(tx, begin.patient.known) : null;
  const numbered = tokens.nhsToken ? await personWith(tx, tokens.nhsToken, tokens.birthToken) : null;
  const person = known?.person ?? numbered;
  const alike = await namesakes(tx, tokens);
  const all = await reachOf(deps, tx, [...(person ? [person] : []), ...alike]);
  return { tokens, person, reach: strictest(person ? all.get(person)! : null, [...all.values()]) };
}

type Details = { person: string; contact: ContactGiven; now: number };

/** Whether somebody has checked that these addresses are this person's, and it still holds (S17). */
export async function isChecked(
  deps: Pick<Deps, 'database'>,
  reader: Reader | Tx,
  { person, contact, now }: Details,
): Promise<boolean> {
  const addressToken = tokenOf(deps, reader, contact);
  return (await identityCheckOf(reader, { person, addressToken, now })) !== null;
}

/** "These details are from the patient's record", said by a named person: good for 12 months (S17). */
export function checkDetails(
  deps: Pick<Deps, 'database'>,
  tx: Tx,
  { person, contact, now, by }: Details & { by: string },
): Promise<void> {
  return insertIdentityCheck(tx, {
    organisation: tx.organisation,
    id: newId(),
    person,
    level: 'matches',
    addressToken: tokenOf(deps, tx, contact),
    checkedBy: by,
    checkedAt: now,
    expiresAt: atLondon(now).add({ months: checkHolds }).epochMilliseconds,
  });
}

function tokenOf({ database }: Pick<Deps, 'database'>, reader: Reader | Tx, contact: ContactGiven): string {
  return addressToken(database.vault, reader.organisation, { contact } as RequestContent);
}
