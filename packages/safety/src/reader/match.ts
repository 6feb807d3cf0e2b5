import type { Marks } from './marks.ts';
import type { Element } from './pattern.ts';
import { type Entry, mayHold, type PatternIndex } from './pattern-index.ts';
import type { Token } from './tokens.ts';

/** One place where something is said: the tokens [from, to) of which `used` were asked for, the others lie between. */
export type Mention = { name: string; from: number; to: number; used: readonly number[] };

/** More than a sentence has words. */
const places = 1_000;

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
  const seen = new Set<number>();
  // One list for all tries: each takes back what it added.
  const used: number[] = [];
  const step = (entry: Entry, element: number, at: number): boolean => {
    const wanted = entry.pattern[element];
    if (wanted === undefined) return true;
    if (wanted.kind === 'gap') {
      for (let skip = 0; skip <= wanted.most && at + skip <= to; skip++) {
        if (step(entry, element + 1, at + skip)) return true;
        if (at + skip < to && turns(at + skip)) return false;
      }
      return false;
    }
    if (at < to && fits(wanted, tokens[at]!) && !masked(at, entry.name)) {
      if (!wanted.only) used.push(at);
      if (step(entry, element + 1, at + 1)) return true;
      if (!wanted.only) used.pop();
    }
    return wanted.optional && step(entry, element + 1, at);
  };
  const there = marksIn(tokens, from, to);
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
        if ((list === index.byNumber && !fits(entry.word, token)) || !mayHold(there, entry)) continue;
        const first = Math.max(from, at - entry.most);
        for (let start = first; start <= at - entry.least; start++) {
          used.length = 0;
          if (!step(entry, 0, start) || (used[0] !== start && !opensUnused(entry))) continue;
          const end = used.at(-1)! + 1;
          // A thing that is said in the same place by two patterns, or was met by two of its words, is said once.
          const key = (entry.number * places + start - from) * places + end - from;
          if (seen.has(key)) continue;
          seen.add(key);
          found.push({ name: entry.name, from: start, to: end, used: [...used] });
        }
      }
    }
  }
  return found;
}

/** “(first) marriage”: its first word must be there, and is not among those used. */
function opensUnused({ pattern: [first] }: Entry): boolean {
  return first?.kind === 'word' && first.only;
}

function marksIn(tokens: readonly Token[], from: number, to: number): Marks {
  const marks: Marks = { low: 0, high: 0 };
  for (let at = from; at < to; at++) {
    marks.low |= tokens[at]!.low;
    marks.high |= tokens[at]!.high;
  }
  return marks;
}

function fits(wanted: Exclude<Element, { kind: 'gap' }>, token: Token): boolean {
  if ((wanted.low & token.low) === 0 && (wanted.high & token.high) === 0) return false;
  const { stem, text, number } = token;
  if (wanted.stems.has(stem) || (wanted.exact.size > 0 && wanted.exact.has(text))) return true;
  return number !== null && wanted.numbers.some(([from, to]) => number >= from && number <= to);
}
