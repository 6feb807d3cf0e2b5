import type { Answer, Answers } from '@frontdoor/questionnaire';

const text = (answer: Answer | undefined) => (typeof answer === 'string' ? answer : '');

/**
 * The first words of a request, as a list row shows them: what the patient wrote, after the problem or the medicine
 * it is about where that was asked. Empty when nothing was written yet.
 */
export function summaryWords(answers: Answers): string {
  const subject = text(answers.about) || text(answers.medicineName);
  return [subject, text(answers.words)].filter(Boolean).join(': ');
}

/** Told us before and worse since: the pattern that hides most of the harm, so reception may not finish it (S33). */
export function repeatAndWorse(answers: Answers): boolean {
  const repeat = answers.before === 'yes' || answers.kind === 'follow-up';
  return repeat && answers.change === 'worse';
}
