import type { Me } from '@frontdoor/contract';
import { useOutletContext } from 'react-router';

/** Which commissioner somebody works for: known to everything inside its frame. */
export type OversightFacts = {
  slug: string;
  user: Me['user'];
  member: Me['memberships'][number];
  memberships: Me['memberships'];
};

export const useOversightFacts = () => useOutletContext<OversightFacts>();
