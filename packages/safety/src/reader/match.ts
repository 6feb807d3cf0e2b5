import type { Element, Pattern } from './pattern.ts';
import type { Token } from './tokens.ts';

/** One place where something is said: the tokens [from, to) of which `used` were asked for, the others lie between. */
export type Mention = { name: string; from: number; to: number; used: readonly number[] };

type Entry = { name: string; pattern: Pattern };

/** Patterns by the word they may begin with, so that a word looks at few of them. */
export type PatternIndex = { byStem: Map<string, Entry[]>; byExact: Map<string, Entry[]>; byNumber: Entry[] };

export function indexPatterns(named: Iterable<readonly [name: string, patterns: Pattern[]]>): PatternIndex {
  const index: PatternIndex = { byStem: new Map(), byExact: new Map(), byNumber: [] };
  for (const [name, patterns] of named) {
    for (const pattern of patterns) {
      const entry = { name, pattern };
      for (const element of firstElements(pattern)) {
        if (element.kind === 'word') {
          if (element.numbers.length > 0) index.byNumber.push(entry);
          for (const word of element.stems) add(index.byStem, word, entry);
          for (const word of element.exact) add(index.byExact, word, entry);
        }
      }
    }
  }
  return index;
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const there = map.get(key);
  if (there) there.push(entry);
  else map.set(key, [entry]);
}

function firstElements(pattern: Pattern): Element[] {
  const first: Element[] = [];
  for (const element of pattern) {
    first.push(element);
    if (element.kind === 'gap' || !element.optional) break;
  }
  return first;
}

/**
 * Finds all that is said in one sentence. A gap never reaches over a word that turns the sentence ("but").
 * @param turns whether the token at a place turns the sentence
 * @param masked whether a token is spoken for by a harmless phrase: it may lie between, but counts for nothing
 */
export function findMentions(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  index: PatternIndex,
  { turns, masked }: { turns: (at: number) => boolean; masked: (at: number) => boolean },
): Mention[] {
  const found: Mention[] = [];
  const step = (pattern: Pattern, element: number, at: number, used: number[]): number[] | null => {
    if (element === pattern.length) return used;
    const wanted = pattern[element]!;
    if (wanted.kind === 'gap') {
      for (let skip = 0; skip <= wanted.most && at + skip < to; skip++) {
        const rest = step(pattern, element + 1, at + skip, used);
        if (rest) return rest;
        if (turns(at + skip)) return null;
      }
      return null;
    }
    if (at < to && !masked(at) && fits(wanted, tokens[at]!)) {
      const rest = step(pattern, element + 1, at + 1, wanted.only ? used : [...used, at]);
      if (rest) return rest;
    }
    return wanted.optional ? step(pattern, element + 1, at, used) : null;
  };
  for (let at = from; at < to; at++) {
    if (masked(at)) continue;
    const token = tokens[at]!;
    const lists = [
      index.byStem.get(token.stem),
      index.byExact.get(token.text),
      token.number === null ? undefined : index.byNumber,
    ];
    for (const list of lists) {
      if (!list) continue;
      for (const { name, pattern } of list) {
        const used = step(pattern, 0, at, []);
        if (used?.[0] === at) found.push({ name, from: at, to: used.at(-1)! + 1, used });
      }
    }
  }
  return found;
}

function fits(wanted: Exclude<Element, { kind: 'gap' }>, { stem, text, number }: Token): boolean {
  if (wanted.stems.has(stem) || wanted.exact.has(text)) return true;
  return number !== null && wanted.numbers.some(([from, to]) => number >= from && number <= to);
}
