import type { Rules } from './compile.ts';
import type { Token } from './tokens.ts';

/** Fewer words than this are not read (S5). */
export const fewest = 3;
/** Of words that are nobody's names or slips, so many must be known; a sentence of another language has hardly any. */
const leastKnown = 0.4;
const enoughToTell = 4;

/**
 * Whether a text, or a whole sentence of it, is in another language: then it was not read (S5, S45).
 * @param parts the sentences as [from, to)
 */
export function isForeign(
  text: string,
  tokens: readonly Token[],
  parts: readonly (readonly [number, number])[],
  { common, own }: Pick<Rules, 'common' | 'own'>,
): boolean {
  if (tokens.length === 0) return /\p{L}/u.test(text);
  const known = ({ text: word, stem, number }: Token) =>
    number !== null || common.has(word) || own.has(word) || own.has(stem);
  return parts.some(([from, to]) => {
    const words = tokens.slice(from, to).filter(({ number }) => number === null);
    if (words.some(({ text: word }) => /[^\p{Script=Latin}\p{M}]/u.test(word))) return true;
    const least = parts.length === 1 ? fewest : enoughToTell;
    if (words.length < least) return false;
    return words.filter(known).length / words.length < leastKnown;
  });
}
