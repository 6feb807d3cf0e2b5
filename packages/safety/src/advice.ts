import type { Destination } from './vocabulary.ts';

/** Which words to show; the words themselves are content. */
export type AdviceKey = '999' | 'A&E' | 'maternity' | 'crisis' | 'abuse' | 'urgent-open' | 'urgent-closed';

const FROM_AGE_ABUSE_IS_SHOWN = 16;

/**
 * What to show a person now, by where a flag sends them.
 *
 * Urgent-today points to the surgery while it is open and to 111 only when it is closed (R22, R23, S8). A
 * safeguarding flag shows helplines only to a patient of 16 or over who writes for themself; to anybody else there is
 * no hint that it exists (S27).
 * @param at `open`: whether the surgery is open now; `ageYears`: the patient's age in whole years
 * @returns null where nothing is shown
 */
export function adviceFor(
  destination: Destination,
  at: { open: boolean; who: 'self' | 'child' | 'other'; ageYears: number },
): AdviceKey | null {
  switch (destination) {
    case 'urgent-today':
      return at.open ? 'urgent-open' : 'urgent-closed';
    case 'safeguarding':
      return at.who === 'self' && at.ageYears >= FROM_AGE_ABUSE_IS_SHOWN ? 'abuse' : null;
    case 'staff-only':
      return null;
    default:
      return destination;
  }
}
