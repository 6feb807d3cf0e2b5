/** What matching knows of a patient: tokens only, so that it can be asked of thousands without opening one. */
export type Matchable = {
  person: string;
  birthToken: string;
  familyToken: string;
  givenToken: string;
  postcodeToken: string | null;
  phoneToken: string | null;
};

export type Match = { match: 'same' } | { match: 'probable'; why: string } | null;

/**
 * Whether two descriptions may be one person (S18). Same: joined by equal NHS number and date of birth, or by
 * somebody's key. Probable: equal date of birth and family name, and one of given name, postcode, phone. Never: equal
 * family name and postcode with another given name (twins; a parent and child of one name), and never by phone or
 * email alone.
 */
export function matchOf(one: Matchable, other: Matchable): Match {
  if (one.person === other.person) return { match: 'same' };
  if (one.birthToken !== other.birthToken || one.familyToken !== other.familyToken) return null;
  const given = one.givenToken === other.givenToken;
  const postcode = equal(one.postcodeToken, other.postcodeToken);
  const phone = equal(one.phoneToken, other.phoneToken);
  if (postcode && !given) return null;
  const shared = [
    'date of birth',
    'family name',
    ...(given ? ['first letters of the given name'] : []),
    ...(postcode ? ['postcode'] : []),
    ...(phone ? ['phone'] : []),
  ];
  if (shared.length === 2) return null;
  return { match: 'probable', why: `same ${shared.slice(0, -1).join(', ')} and ${shared.at(-1)}` };
}

function equal(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
