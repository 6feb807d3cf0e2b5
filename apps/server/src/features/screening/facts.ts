import { type Answers, ageYears, type Who } from '@frontdoor/questionnaire';
import type { Facts } from '@frontdoor/safety';

/** No year is longer, so that a fraction of one never reaches the next birthday. Days. */
const yearOfDays = 366;
const day = 24 * 60 * 60_000;

/** What the answers say of the patient, as the reader goes by it. Not answered is not known, never "no". */
export function factsOf(answers: Answers, today: string): Facts {
  const birthDate = answers.birthDate;
  const pregnancy = answers.pregnancy;
  return {
    ageYears: typeof birthDate === 'string' && birthDate !== '' ? exactAge(birthDate, today) : null,
    sex: null,
    pregnant:
      pregnancy === 'pregnant' ? true : pregnancy === 'no' || pregnancy === 'recent-birth' ? false : null,
    weeksPregnant: weeksOf(answers),
    recentBirth: pregnancy === 'recent-birth',
    author: authorOf(answers.who as Who | undefined),
  };
}

/** Until somebody says that they write for another, they write for themself. */
function authorOf(who: Who | undefined): Facts['author'] {
  return who === undefined || who === 'self' ? 'self' : 'other';
}

function weeksOf({ pregnancy, pregnancyWeeks }: Answers): number | null {
  if (pregnancy !== 'pregnant' || typeof pregnancyWeeks !== 'string' || pregnancyWeeks === '') return null;
  const weeks = Number(pregnancyWeeks);
  return Number.isFinite(weeks) ? weeks : null;
}

/** Years with their fraction: of a baby of 5 weeks 0.096. Whole years are those of the law. Takes `YYYY-MM-DD`. */
export function exactAge(birthDate: string, today: string): number {
  const years = ageYears(birthDate, today);
  const days = (yearsAfter(today, 0) - yearsAfter(birthDate, years)) / day;
  return years + Math.max(0, days) / yearOfDays;
}

/** The start of a date so many years later, in ms since 1970; of 29 February in other years, the 28th. */
function yearsAfter(date: string, years: number): number {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const last = Date.UTC(year + years, month, 0);
  return Math.min(Date.UTC(year + years, month - 1, dayOfMonth), last);
}
