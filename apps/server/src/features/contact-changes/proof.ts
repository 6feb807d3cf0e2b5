import type { ContactProof, Identity } from '@frontdoor/contract';
import type { Consultation } from '../consultations/change-store.ts';
import { isAddress } from './content.ts';
import type { ChangeRow } from './store.ts';

type Change = Pick<ChangeRow, 'field' | 'confirmedAt' | 'tellOld'>;
type About = Pick<Consultation, 'kind' | 'sensitive' | 'restricted'>;

/** How a person makes sure of anything, whatever was typed (S23). */
const byPerson: readonly ContactProof[] = ['call', 'in-person', 'nhs-login'];

/** What changes no way to reach somebody, where their medicine goes, or who decides for them. */
const harmless: readonly string[] = ['ethnicity', 'needs'];

/**
 * Whether the code that went to the new address is proof enough (S25): the old ones may be told (S23), and it is no
 * request whose messages somebody else can see (S20) or that is about harm at home (S27). What was sent to change the
 * record needs a sender who was checked besides: anybody can type a name, and a code shows only whose phone it is (S17).
 */
export function codeIsEnough(
  { tellOld }: Pick<Change, 'tellOld'>,
  { kind, sensitive, restricted }: About,
  identity: Identity,
): boolean {
  return tellOld && !sensitive && !restricted && (kind !== 'contact-details' || identity !== 'typed');
}

/**
 * By what staff may accept a change now, the handiest first (S17, S23, R47). Pure.
 * @param identity how sure the practice is of who wrote
 */
export function proofsFor(change: Change, about: About, identity: Identity): readonly ContactProof[] {
  const { field, confirmedAt } = change;
  if (isAddress(field))
    return confirmedAt !== null && codeIsEnough(change, about, identity) ? ['code', ...byPerson] : byPerson;
  if (field === 'name') return ['evidence', ...byPerson];
  const known = identity === 'proved' || (identity === 'matches' && harmless.includes(field));
  return known ? ['identity', ...byPerson] : byPerson;
}

/**
 * Whether an accepted change is held of the person from now on (R47). What only a code accepted redirects the one
 * request it was given for (S25): nobody looked at whose record it would change.
 */
export function standsForPerson(
  { recipient, proof }: Pick<ChangeRow, 'recipient' | 'proof'>,
  kind: string,
): boolean {
  return recipient === 'patient' && proof !== null && (proof !== 'code' || kind === 'contact-details');
}
