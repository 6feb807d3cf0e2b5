import { ageOn, sayAge } from '@frontdoor/hours';
import { ageYears } from '@frontdoor/questionnaire';

/** An age as a list row shows it: "67", "5 months"; empty where the date of birth is. Takes `YYYY-MM-DD` of birth and of today. */
export function shortAge(birthDate: string, today: string): string {
  if (birthDate === '') return '';
  const years = ageYears(birthDate, today);
  if (years >= 2) return String(years);
  // Babies are few; weeks and months need real calendar arithmetic.
  return sayAge(ageOn(birthDate, Temporal.PlainDate.from(today))).replace(/ old$/, '');
}
