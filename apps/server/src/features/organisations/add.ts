import { type Kind, kinds } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { coreEverywhere, type OpeningHours } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { insertOrganisation } from './store.ts';

/** First parts of addresses that are ours: a surgery there could never be reached. */
const reserved = ['staff', 'api', 'assets', 'health', 'demo', 'accessibility'];

export const organisationKinds = ['practice', 'provider', 'network', 'care-home', 'commissioner'] as const;

export type NewOrganisation = {
  slug: string;
  kind: (typeof organisationKinds)[number];
  name: string;
  town: string;
  odsCode: string | null;
  phone: string;
  address: string;
  /** Core hours on every route unless said otherwise. */
  hours?: OpeningHours<Kind>;
};

/** What stands against an address, in words for the operator; null when it can be used. */
export function slugFault(slug: string): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 60)
    return 'The address must be small letters, digits and single hyphens, for example elm-tree';
  if (reserved.includes(slug))
    return `The address ${slug} is used by Frontdoor itself. Choose another, for example ${slug}-surgery`;
  return null;
}

/**
 * Adds an organisation and makes its keys first: without them nothing of it could be sealed. Gives its id. Throws
 * with the cure when the address cannot be used or is taken.
 */
export async function addOrganisation(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  organisation: NewOrganisation,
): Promise<string> {
  const fault = slugFault(organisation.slug);
  if (fault) throw new Error(fault);
  const { hours, ...rest } = organisation;
  const id = newId();
  database.vault.addOrganisation(id);
  const added = await insertOrganisation(database, {
    ...rest,
    id,
    hours: JSON.stringify(hours ?? coreEverywhere(kinds)),
    createdAt: clock.now(),
  });
  if (!added)
    throw new Error(`There is an organisation at /${organisation.slug} already. Choose another address`);
  return id;
}
