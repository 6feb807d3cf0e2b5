import type { AnsweredQuestion } from '@frontdoor/questionnaire';
import type { Headed } from './headed.ts';

/** The answers as the message that stands in the thread; points are no part of it (R82). Pure. */
export function sayAnswers(title: string, headed: readonly Headed[]): string {
  return [`My answers: ${title}`, ...headed.flatMap(sayHeaded)].join('\n');
}

/** What is told at once, whether or not the rest was answered (S13). Pure. */
export function sayAtOnce(title: string, headed: readonly Headed[]): string {
  return [`Sent at once, from the questions: ${title}`, ...headed.flatMap(sayHeaded)].join('\n');
}

function sayHeaded({ heading, answered }: Headed): string[] {
  return [...(heading === null ? [] : [heading]), ...answered.map(sayOne)];
}

/** A question keeps its question mark; everything else gets a colon. */
const sayOne = ({ question, answer }: Pick<AnsweredQuestion, 'question' | 'answer'>) =>
  `${question}${/[?.]$/.test(question) ? '' : ':'} ${answer}`;
