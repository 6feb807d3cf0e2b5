import { ageOn, sayAge } from '@frontdoor/hours';
import { ageYears } from '@frontdoor/questionnaire';

/** An age as a list row shows it: "67", "5 months". Takes `YYYY-MM-DD` of birth and of today. */
export function shortAge(birthDate: string, today: string): string {
  const years = ageYears(birthDate, today);
  if (years >= 2) return String(years);
  // Babies are few; weeks and months need real calendar arithmetic.
  return sayAge(ageOn(birthDate, Temporal.PlainDate.from(today))).replace(/ old$/, '');
}
