import type { Marks } from './marks.ts';
import type { Element, Pattern } from './pattern.ts';
import { stem } from './stem.ts';

type Word = Extract<Element, { kind: 'word' }>;

/** A pattern under the rarest of its words: how many words may stand before that one within it. */
export type Entry = {
  name: string;
  pattern: Pattern;
  word: Word;
  least: number;
  most: number;
  /** The marks of all words that must be there and can be only one: seen at once. */
  low: number;
  high: number;
  /** For each other word that must be there, the two halves of its marks, one after the other. */
  must: Int32Array;
  /** The same for all patterns of one name. */
  number: number;
};

/** Patterns by their rarest word, so that a word of a text looks at few of them. */
export type PatternIndex = { byStem: Map<string, Entry[]>; byExact: Map<string, Entry[]>; byNumber: Entry[] };

/** What it costs to look a pattern up by a word of every other sentence, or by a number, in words of other kinds. */
const dear = 100;
const dearest = 400;

/**
 * Files patterns by the word that will be met least often.
 * @param frequent words that stand in every other sentence: "i", "not", "the"
 */
export function indexPatterns(
  named: Iterable<readonly [name: string, patterns: Pattern[]]>,
  frequent: Iterable<string>,
): PatternIndex {
  const often = new Set([...frequent].flatMap((word) => [word, stem(word)]));
  const index: PatternIndex = { byStem: new Map(), byExact: new Map(), byNumber: [] };
  let number = 0;
  for (const [name, patterns] of named) {
    number += 1;
    for (const pattern of patterns) {
      const { word, least, most } = rarest(pattern, often);
      const entry = { name, pattern, word, least, most, ...mustsOf(pattern), number };
      if (word.numbers.length > 0) index.byNumber.push(entry);
      for (const each of word.stems) add(index.byStem, each, entry);
      for (const each of word.exact) add(index.byExact, each, entry);
    }
  }
  return index;
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const there = map.get(key);
  if (there) there.push(entry);
  else map.set(key, [entry]);
}

/** The word of a pattern that must be there and costs least to look for, and how far from the beginning it can be. */
function rarest(pattern: Pattern, often: ReadonlySet<string>) {
  let best: { word: Word; least: number; most: number } | null = null;
  let price = Number.POSITIVE_INFINITY;
  let least = 0;
  let most = 0;
  for (const element of pattern) {
    if (element.kind === 'gap') {
      most += element.most;
      continue;
    }
    const cost = element.optional ? Number.POSITIVE_INFINITY : costOf(element, often);
    if (cost < price) {
      best = { word: element, least, most };
      price = cost;
    }
    least += element.optional ? 0 : 1;
    most += 1;
  }
  // A pattern without a word that must be there was refused when it was read.
  return best!;
}

function costOf({ stems, exact, numbers }: Word, often: ReadonlySet<string>): number {
  let cost = numbers.length > 0 ? dearest : 0;
  for (const word of [...stems, ...exact]) cost += often.has(word) ? dear : 1;
  return cost;
}

function mustsOf(pattern: Pattern): Pick<Entry, 'low' | 'high' | 'must'> {
  const words = pattern.filter((each): each is Word => each.kind === 'word' && !each.optional);
  const only = words.filter(isOne);
  return {
    low: only.reduce((marks, { low }) => marks | low, 0),
    high: only.reduce((marks, { high }) => marks | high, 0),
    must: Int32Array.from(words.filter((each) => !isOne(each)).flatMap(({ low, high }) => [low, high])),
  };
}

function isOne({ stems, exact, numbers }: Word): boolean {
  return stems.size + exact.size + (numbers.length > 0 ? 1 : 0) === 1;
}

/** Whether a sentence has a mark of each word that must be there: most have not, and need not be looked through. */
export function mayHold(there: Marks, entry: Entry): boolean {
  const { low, high, must } = entry;
  if ((there.low & low) !== low || (there.high & high) !== high) return false;
  for (let at = 0; at < must.length; at += 2) {
    if ((there.low & must[at]!) === 0 && (there.high & must[at + 1]!) === 0) return false;
  }
  return true;
}
