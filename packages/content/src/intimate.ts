import type { Answers } from '@frontdoor/questionnaire';
import { z } from 'zod';
import file from './en/intimate.json' with { type: 'json' };
import { readShape } from './read-shape.ts';

const Lists = z.strictObject({
  /** Plain words for genitals, bottom and breasts, with the usual misspellings. */
  words: z.array(z.string().min(2)).min(1),
  /** Wordings that hold one of them and mean something else. */
  exceptions: z.array(z.string().min(2)),
});
const lists = readShape(Lists, file, 'en/intimate.json');

/** Longest first, so that "piles of" is met before "piles"; white space or a dash between words. */
function wholeWords(phrases: string[]): RegExp {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  const any = longestFirst.map((phrase) => phrase.replaceAll(' ', '[\\s-]+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
}
const words = wholeWords(lists.words);
const exceptions = wholeWords(lists.exceptions);

/**
 * Whether a text is about genitals, bottom or breasts (S30). It errs towards yes: the cost is that a photo is not
 * asked for and the patient is seen instead.
 */
export function mentionsIntimate(text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase().replace(exceptions, ' ');
  return plain.search(words) >= 0;
}

/** Every answer somebody may have described the problem in. */
const described = ['words', 'about', 'medicineName', 'tried', 'wanted'];

/** Whether any of a request's own words is about genitals, bottom or breasts (S30). */
export function answersMentionIntimate(answers: Answers): boolean {
  return described.some((id) => {
    const answer = answers[id];
    return typeof answer === 'string' && mentionsIntimate(answer);
  });
}
