import type { AnsweredQuestion } from '@frontdoor/questionnaire';

type Said = Pick<AnsweredQuestion, 'question' | 'answer'>;

/** The answers as the message that stands in the thread; points are no part of it (R82). Pure. */
export function sayAnswers(title: string, answered: readonly Said[]): string {
  return [`My answers: ${title}`, ...answered.map(sayOne)].join('\n');
}

/** What is told at once, whether or not the rest was answered (S13). Pure. */
export function sayAtOnce(title: string, answered: readonly Said[]): string {
  return [`Sent at once, from the questions: ${title}`, ...answered.map(sayOne)].join('\n');
}

/** A question keeps its question mark; everything else gets a colon. */
const sayOne = ({ question, answer }: Said) => `${question}${/[?.]$/.test(question) ? '' : ':'} ${answer}`;
