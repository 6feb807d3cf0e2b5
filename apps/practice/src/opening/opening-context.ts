import type { Opening } from '@frontdoor/contract';
import { useOutletContext } from 'react-router';

/** What the page of hours hands to the part of it that is open. */
export type OpeningPageFacts = { opening: Opening };

export const useOpeningPage = () => useOutletContext<OpeningPageFacts>().opening;
