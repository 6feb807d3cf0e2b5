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
  /** For each word that must be there, the marks of all that would do: where a sentence has none of them, it is not there. */
  marks: Int32Array;
};

/** Patterns by their rarest word, so that a word of a text looks at few of them. */
export type PatternIndex = { byStem: Map<string, Entry[]>; byExact: Map<string, Entry[]>; byNumber: Entry[] };

const dear = 40;

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
  for (const [name, patterns] of named) {
    for (const pattern of patterns) {
      const { word, least, most } = rarest(pattern, often);
      const entry = { name, pattern, word, least, most, marks: marksOf(pattern) };
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
  let cost = numbers.length > 0 ? dear : 0;
  for (const word of [...stems, ...exact]) cost += often.has(word) ? dear : 1;
  return cost;
}

const marks = new Map<string, number>();

/** One of 31 marks for a word; the 32nd is for numbers. What has different marks is different; the same mark says nothing. */
export function markOf(word: string): number {
  let mark = marks.get(word);
  if (mark === undefined) {
    let sum = 7;
    for (let at = 0; at < word.length; at++) sum = (sum * 31 + word.charCodeAt(at)) | 0;
    mark = 1 << (((sum % 31) + 31) % 31);
    if (marks.size > 20_000) marks.clear();
    marks.set(word, mark);
  }
  return mark;
}

export const numberMark = 1 << 31;

function marksOf(pattern: Pattern): Int32Array {
  const must = pattern.filter((each): each is Word => each.kind === 'word' && !each.optional);
  const all = must.map(({ stems, exact, numbers }) => {
    let mark = numbers.length > 0 ? numberMark : 0;
    for (const word of [...stems, ...exact]) mark |= markOf(word);
    return mark;
  });
  // One that any sentence would have says nothing.
  return Int32Array.from(all.filter((mark) => mark !== -1));
}
