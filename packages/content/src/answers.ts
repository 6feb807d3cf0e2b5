import type { Answer, Answers } from '@frontdoor/questionnaire';

const text = (answer: Answer | undefined) => (typeof answer === 'string' ? answer : '');

/** What is to be changed, by the names the answers have in every list of ours: "New phone, next of kin". */
function newDetails({ details }: Answers): string {
  if (details === undefined || details.length === 0) return '';
  return `New ${[details].flat().join(', ').replaceAll('-', ' ')}`;
}

/**
 * The first words of a request, as a list row shows them: what the patient wrote, after the problem, the medicine or
 * the details it is about where that was asked. Empty when nothing was written yet.
 */
export function summaryWords(answers: Answers): string {
  const details = answers.kind === 'contact-details' ? newDetails(answers) : '';
  const subject = text(answers.about) || text(answers.medicineName) || details;
  return [subject, text(answers.words)].filter(Boolean).join(': ');
}

/** Told us before and worse since: the pattern that hides most of the harm, so reception may not finish it (S33). */
export function repeatAndWorse(answers: Answers): boolean {
  const repeat = answers.before === 'yes' || answers.kind === 'follow-up';
  return repeat && answers.change === 'worse';
}
