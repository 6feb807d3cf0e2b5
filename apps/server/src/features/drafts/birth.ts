import { ageOn, sayAge } from '@frontdoor/hours';
import {
  type Answers,
  ageYears,
  type ReadyPage,
  sayDate,
  type Typed,
  validatePage,
  type Who,
} from '@frontdoor/questionnaire';
import { textAnswer } from './draft.ts';

/** Below this age somebody else is most likely writing, and chose "Me" by mistake. Whole years. */
const writesAlone = 13;
const adult = 18;
/** Older than anybody alive in England. Whole years. */
const oldest = 115;

/** A date of birth as it is read back: "12 March 2019, 7 years old" (S21). Takes dates as `YYYY-MM-DD`. */
export function sayBirth(birthDate: string, today: string): string {
  return `${sayDate(birthDate)}, ${sayAge(ageOn(birthDate, Temporal.PlainDate.from(today)))}`;
}

/** Whether an age fits the answer to "Who is this for?" (S21). It only ever makes us ask once more. */
export function ageFits(who: Who, ageYears: number): boolean {
  if (ageYears > oldest) return false;
  if (who === 'child') return ageYears < adult;
  if (who === 'self') return ageYears >= writesAlone;
  return true;
}

/**
 * The question asked once when the age does not fit who it is for (S21); null when it fits, or is not known.
 * `about` names the pair that was asked about, so that the same answer given again is believed.
 */
export function birthDoubt(answers: Answers, today: string): { about: string; message: string } | null {
  const who = textAnswer(answers, 'who') as Who;
  const birthDate = textAnswer(answers, 'birthDate');
  if (birthDate === '' || ageFits(who, ageYears(birthDate, today))) return null;
  const said = sayBirth(birthDate, today);
  const reasons: Record<Who, string> = {
    child: 'You said this is for your child.',
    self: 'You said this is for you.',
    other: 'You said this is for someone you care for.',
  };
  return {
    about: `${who} ${birthDate}`,
    message: `${reasons[who]} You gave the date of birth ${said}. Check it is the patient’s. If it is right, choose Continue.`,
  };
}

const birthPage: ReadyPage = {
  id: 'birth',
  intro: [],
  rules: [],
  fields: [
    {
      id: 'birthDate',
      kind: 'date',
      label: 'The patient’s date of birth',
      name: 'the patient’s date of birth',
      optional: false,
      errors: {},
      options: [],
      past: true,
    },
  ],
};

/** Reads a date of birth given again, as the key to something kept (S20, S22). */
export function readBirth(typed: Typed, today: string): { birthDate: string } | { error: string } {
  const { answers, errors } = validatePage(birthPage, typed, { today, words: {} });
  const [error] = errors;
  return error ? { error: error.message } : { birthDate: textAnswer(answers, 'birthDate') };
}
