import type { Element } from './pattern.ts';
import { type Entry, markOf, numberMark, type PatternIndex } from './pattern-index.ts';
import type { Token } from './tokens.ts';

/** One place where something is said: the tokens [from, to) of which `used` were asked for, the others lie between. */
export type Mention = { name: string; from: number; to: number; used: readonly number[] };

/**
 * Finds all that is said in one sentence. A gap never reaches over a word that turns the sentence ("but").
 * @param turns whether the token at a place turns the sentence
 * @param masked whether a token is spoken for by a harmless phrase, for what is looked for: it may lie between, but
 *   counts for nothing
 */
export function findMentions(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  index: PatternIndex,
  { turns, masked }: { turns: (at: number) => boolean; masked: (at: number, name: string) => boolean },
): Mention[] {
  const found: Mention[] = [];
  const step = (entry: Entry, element: number, at: number, used: number[]): number[] | null => {
    const { name, pattern } = entry;
    if (element === pattern.length) return used;
    const wanted = pattern[element]!;
    if (wanted.kind === 'gap') {
      for (let skip = 0; skip <= wanted.most && at + skip <= to; skip++) {
        const rest = step(entry, element + 1, at + skip, used);
        if (rest) return rest;
        if (at + skip < to && turns(at + skip)) return null;
      }
      return null;
    }
    if (at < to && fits(wanted, tokens[at]!) && !masked(at, name)) {
      const rest = step(entry, element + 1, at + 1, wanted.only ? used : [...used, at]);
      if (rest) return rest;
    }
    return wanted.optional ? step(entry, element + 1, at, used) : null;
  };
  let there = 0;
  for (let at = from; at < to; at++) {
    const { stem, text, number } = tokens[at]!;
    there |= markOf(stem) | markOf(text) | (number === null ? 0 : numberMark);
  }
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    const lists = [
      index.byStem.get(token.stem),
      index.byExact.get(token.text),
      token.number === null ? undefined : index.byNumber,
    ];
    for (const list of lists) {
      if (!list) continue;
      for (const entry of list) {
        if (!mayBeIn(there, entry) || !fits(entry.word, token)) continue;
        const first = Math.max(from, at - entry.most);
        for (let start = first; start <= at - entry.least; start++) {
          const used = step(entry, 0, start, []);
          if (used?.[0] === start) found.push({ name: entry.name, from: start, to: used.at(-1)! + 1, used });
        }
      }
    }
  }
  return found.length > 1 ? once(found) : found;
}

/** Whether a sentence has a mark of each word that must be there: most have not, and need not be looked through. */
function mayBeIn(there: number, { marks }: Entry): boolean {
  for (const mark of marks) if ((there & mark) === 0) return false;
  return true;
}

/** A thing that is said in the same place by two patterns, or was met by two of its words, is said once. */
function once(found: Mention[]): Mention[] {
  const seen = new Set<string>();
  return found.filter(({ name, from, to }) => {
    const key = `${name} ${from} ${to}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function fits(wanted: Exclude<Element, { kind: 'gap' }>, { stem, text, number }: Token): boolean {
  if (wanted.stems.has(stem) || (wanted.exact.size > 0 && wanted.exact.has(text))) return true;
  return number !== null && wanted.numbers.some(([from, to]) => number >= from && number <= to);
}
