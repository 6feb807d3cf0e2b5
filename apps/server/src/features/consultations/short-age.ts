import { ageOn, sayAge } from '@frontdoor/hours';

/** An age as a list row shows it: "67", "5 months". Takes `YYYY-MM-DD` of birth and of today. */
export function shortAge(birthDate: string, today: string): string {
  const years = wholeYears(birthDate, today);
  if (years >= 2) return String(years);
  // Babies are few; weeks and months need real calendar arithmetic.
  return sayAge(ageOn(birthDate, Temporal.PlainDate.from(today))).replace(/ old$/, '');
}

/** Completed years, by the dates' own digits: a list asks this for every row. */
export function wholeYears(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
