import type { Token } from './tokens.ts';
import type { Facts } from './types.ts';

/** What the text itself says of the patient, beside what is known: ages in years, weeks of pregnancy. */
export type Told = { ages: number[]; weeks: number[] };

const perYear: Record<string, number> = { year: 1, month: 12, week: 52.18, day: 365.25 };
const units: Record<string, string> = {
  yr: 'year',
  yrs: 'year',
  yo: 'year',
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
const gestation = new Set(['pregnant', 'gone', 'gestation', 'preg', 'pg', 'along', 'expecting', 'weeker']);
const atThatAge = new Set(['at', 'since', 'until', 'till']);
/** "for 6 weeks", "6 weeks ago": how long, not how far. */
const lasting = new Set(
  'for last past every over after about ago old late early history since within another'.split(' '),
);

/**
 * Reads "my 6 week old", "aged 67", "newborn" and "34 weeks pregnant". Implausible ages are no ages.
 * @param pregnant whether the patient is: then "28 weeks" alone is how far
 */
export function told(tokens: readonly Token[], pregnant: boolean): Told {
  const ages: number[] = [];
  const weeks: number[] = [];
  const isPregnant = pregnant || tokens.some(({ text }) => text === 'pregnant');
  for (const [at, token] of tokens.entries()) {
    if (token.text === 'newborn') ages.push(0.02);
    const { number } = token;
    if (number === null) continue;
    if (aged.has(tokens[at - 1]?.text ?? '')) ages.push(number);
    const unit = units[tokens[at + 1]?.text ?? ''];
    if (!unit) continue;
    const next = tokens[at + 2]?.text ?? '';
    const isAge = next === 'old' || next === 'olds' || tokens[at + 1]!.text === 'yo';
    // "An ablation at 11 years old" tells when something was, not how old somebody is.
    if (isAge && !(unit === 'year' && atThatAge.has(tokens[at - 1]?.text ?? '')))
      ages.push(number / perYear[unit]!);
    if (unit !== 'week') continue;
    const near = [tokens[at - 2], tokens[at - 1], tokens[at + 2], tokens[at + 3]];
    const said = near.some((each) => each !== undefined && gestation.has(each.text));
    const lasts = lasting.has(next) || lasting.has(tokens[at - 1]?.text ?? '');
    if (said || (isPregnant && !lasts)) weeks.push(wholeWeeks(tokens, at));
  }
  return {
    ages: ages.filter((age) => age >= 0 && age < 115),
    weeks: weeks.filter((week) => week >= 3 && week <= 43),
  };
}

/** "36+4 weeks" is 36 weeks and 4 days. */
function wholeWeeks(tokens: readonly Token[], at: number): number {
  const [before, days] = [tokens[at - 1], tokens[at]!];
  const joined = before?.number != null && days.number! < 7 && days.start - before.end === 1;
  return joined ? before.number! : days.number!;
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
