import type { Answers, Who, Wording } from './types.ts';

/** Who is writing, by the answer `who`; until it is given, the patient. */
export function writer(answers: Answers): Who {
  const who = answers.who;
  return who === 'child' || who === 'other' ? who : 'self';
}

/** The words for one writer, with `{surgery}` and the like filled in. A child without own words has those for another. */
export function say(wording: Wording, who: Who, words: Record<string, string>): string {
  return fill(typeof wording === 'string' ? wording : (wording[who] ?? wording.other), words);
}

/** Fills `{slots}`; a slot nobody knows becomes nothing. */
export function fill(text: string, words: Record<string, string | number>): string {
  return text.includes('{') ? text.replace(/\{(\w+)\}/g, (_, slot) => String(words[slot] ?? '')) : text;
}
