import type { Answers, Page } from '@frontdoor/questionnaire';
import { chosenAnswers, textAnswer } from './draft.ts';

/**
 * Whoever gives their own new phone or email has most likely typed already how we reach them about it: it stands on the
 * contact page until they say otherwise (R48). A carer's own are others than the patient's.
 */
export function withNewAddresses({ id }: Pick<Page, 'id'>, answers: Answers): Answers {
  const asked = answers.phone !== undefined || answers.email !== undefined || answers.comeIn !== undefined;
  if (id !== 'contact' || answers.who !== 'self' || asked) return answers;
  const phone = textAnswer(answers, 'newPhone');
  const email = textAnswer(answers, 'newEmail');
  if (phone === '' && email === '') return answers;
  const safe = [...chosenAnswers(answers, 'newPhoneSafe'), ...(email === '' ? [] : ['email'])];
  return { ...answers, phone, email, safe };
}
