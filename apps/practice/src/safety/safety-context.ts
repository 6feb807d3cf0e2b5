import type { Safety } from '@frontdoor/contract';
import { useOutletContext } from 'react-router';

/** What the safety page hands to the part of it that is open. */
export type SafetyPageFacts = { safety: Safety };

export const useSafetyPage = () => useOutletContext<SafetyPageFacts>();
