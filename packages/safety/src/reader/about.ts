import type { Token } from './tokens.ts';
import type { Facts } from './types.ts';

/** What the text itself says of the patient, beside what is known: ages in years, weeks of pregnancy. */
export type Told = { ages: number[]; weeks: number[] };

const perYear: Record<string, number> = { year: 1, month: 12, week: 52.18, day: 365.25 };
const units: Record<string, string> = {
  yr: 'year',
  yrs: 'year',
  yo: 'year',
  yr_old: 'year',
  year: 'year',
  years: 'year',
  month: 'month',
  months: 'month',
  mth: 'month',
  mths: 'month',
  mo: 'month',
  week: 'week',
  weeks: 'week',
  wk: 'week',
  wks: 'week',
  day: 'day',
  days: 'day',
};
const aged = new Set(['aged', 'age']);
const gestation = new Set([
  'pregnant',
  'pregnat',
  'pregnent',
  'gone',
  'gestation',
  'preg',
  'pg',
  'along',
  'expecting',
]);

/** Reads "my 6 week old", "aged 67", "newborn" and "34 weeks pregnant". Implausible ages are no ages. */
export function told(tokens: readonly Token[]): Told {
  const ages: number[] = [];
  const weeks: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.text === 'newborn') ages.push(0.02);
    const { number } = token;
    if (number === null) continue;
    if (aged.has(tokens[at - 1]?.text ?? '')) ages.push(number);
    const unit = units[tokens[at + 1]?.text ?? ''];
    if (!unit) continue;
    const next = tokens[at + 2]?.text;
    const isAge = next === 'old' || next === 'olds' || tokens[at + 1]!.text === 'yo';
    if (isAge) ages.push(number / perYear[unit]!);
    if (unit !== 'week') continue;
    const near = [tokens[at - 2], tokens[at - 1], tokens[at + 2], tokens[at + 3]];
    if (near.some((each) => each !== undefined && gestation.has(each.text))) weeks.push(number);
  }
  return {
    ages: ages.filter((age) => age >= 0 && age < 115),
    weeks: weeks.filter((week) => week >= 3 && week <= 43),
  };
}

/** Whether any age that is known or told lies in [from, to). Where none is, a rule for all ages alone can match. */
export function ageFits(
  wanted: { from?: number | undefined; under?: number | undefined },
  facts: Facts,
  { ages }: Told,
): boolean {
  const all = facts.ageYears === null ? ages : [facts.ageYears, ...ages];
  return all.some((age) => age >= (wanted.from ?? 0) && age < (wanted.under ?? Number.POSITIVE_INFINITY));
}
