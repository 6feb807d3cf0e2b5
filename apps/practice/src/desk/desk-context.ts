import type { Me, Practice } from '@frontdoor/contract';
import { createContext, useContext } from 'react';

/** Who works here, and where: known to everything inside the practice's frame. */
export type DeskFacts = {
  slug: string;
  user: Me['user'];
  member: Me['memberships'][number];
  memberships: Me['memberships'];
  practice: Practice;
  /** Kept here and not in the address: it is a name or a number. */
  search: string;
  setSearch: (words: string) => void;
};

export const DeskContext = createContext<DeskFacts | null>(null);

export function useDesk(): DeskFacts {
  const facts = useContext(DeskContext);
  if (!facts) throw new Error('useDesk is for what stands inside PracticeFrame');
  return facts;
}
