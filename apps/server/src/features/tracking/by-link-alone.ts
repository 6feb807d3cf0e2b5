import { ageYears } from '@frontdoor/questionnaire';

/** From this age on somebody who knows the date of birth is no more likely to be a parent (S28). Years. */
const adultFrom = 16;

/**
 * Whether a request opens by its link alone, never by reference and date of birth: one whose messages somebody else can
 * see (S20), and what a child or young person sent for themself, whose parents know the date of birth (S28).
 * @param birthDate the patient's, `YYYY-MM-DD`; empty when not known
 * @param today in London, `YYYY-MM-DD`
 */
export function byLinkAlone(
  { who, sensitive }: { who: string; sensitive: boolean },
  birthDate: string,
  today: string,
): boolean {
  return sensitive || (who === 'self' && birthDate !== '' && ageYears(birthDate, today) < adultFrom);
}
