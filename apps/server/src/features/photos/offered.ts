import { answersMentionIntimate, mentionsIntimate } from '@frontdoor/content';
import { type Answers, ageYears } from '@frontdoor/questionnaire';
import type { Journey } from '../drafts/journey.ts';

const adult = 18;

/**
 * Whether photos may be asked for: never for a patient under 18 whose problem, by their own words, is about genitals,
 * bottom or breasts (S30). Possessing such a picture is an offence in law, so nothing is stored and they are seen
 * instead. An age nobody knows yet counts as under 18.
 * @param written what else they wrote, such as a reply
 */
export function photosOffered(answers: Answers, today: string, written = ''): boolean {
  const birthDate = answers.birthDate;
  const grown = typeof birthDate === 'string' && birthDate !== '' && ageYears(birthDate, today) >= adult;
  return grown || !(answersMentionIntimate(answers) || mentionsIntimate(written));
}

/** Whether the online form of a surgery takes photos with these answers: its practice may have files off (R40). */
export function photosTaken(
  { context, filesOff }: Pick<Journey, 'context' | 'filesOff'>,
  answers: Answers,
): boolean {
  return !filesOff && photosOffered(answers, context.today);
}
