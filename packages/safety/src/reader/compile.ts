import type { Cues } from './context.ts';
import { type Pattern, readPatterns } from './pattern.ts';
import { indexPatterns, type PatternIndex } from './pattern-index.ts';
import type { ReadingWords } from './readings-in-text.ts';
import type { Condition, Rule, RuleBook } from './rule.ts';
import { type Speller, speller } from './spelling.ts';
import { stem } from './stem.ts';

/** A rule as the browser gets it: without its source and examples. */
export type ReadRule = Omit<Rule, 'source' | 'examples'>;
export type ReadBook = Omit<RuleBook, 'rules'> & { rules: ReadRule[] };

/** A rule book ready to read with. */
export type Rules = {
  rules: ReadRule[];
  concepts: PatternIndex;
  harmless: PatternIndex;
  /** The topic of each concept, for which phrases can be harmless. */
  topics: ReadonlyMap<string, string>;
  cues: Cues;
  readings: ReadingWords[];
  spellings: ReadonlyMap<string, string>;
  /** Our own words, whole and as stems, each with its stem. */
  own: ReadonlyMap<string, string>;
  speller: Speller;
  common: ReadonlySet<string>;
};

/**
 * Makes a rule book ready. Meant to be called once.
 * @throws Error naming the rule and the fault: an unknown concept or class, a pattern that cannot be read
 */
export function compileRules(book: ReadBook): Rules {
  const concepts = readAll(book.concepts, book);
  for (const rule of book.rules) for (const condition of rule.when) checkNeeds(rule, condition, book);
  const cuePatterns = readAll(book.cues.patterns, book);
  const own = ownWords([...concepts.values()].flat());
  return {
    rules: book.rules,
    concepts: indexPatterns(concepts, book.cues.frequent),
    harmless: indexPatterns(readAll(book.harmless, book), book.cues.frequent),
    topics: new Map(Object.entries(book.topics)),
    cues: {
      turns: new Set(book.cues.turns),
      starters: new Set(book.cues.starters),
      links: new Set(book.cues.links),
      onsets: new Set(book.cues.onsets),
      events: new Set(book.cues.events),
      index: indexPatterns(cuePatterns, book.cues.frequent),
    },
    readings: book.readings.map((each) => ({ ...each, near: new Set(each.near.map(stem)) })),
    spellings: new Map(
      Object.entries(book.spellings).flatMap(([read, written]) =>
        written.split(' ').map((way) => [way, read]),
      ),
    ),
    own,
    speller: speller(own.keys(), new Set(book.lookAlikes)),
    common: new Set(book.common),
  };
}

function readAll(written: Readonly<Record<string, string[]>>, { classes }: Pick<RuleBook, 'classes'>) {
  const read = new Map<string, Pattern[]>();
  for (const [name, patterns] of Object.entries(written)) {
    try {
      read.set(
        name,
        patterns.flatMap((each) => readPatterns(each, classes)),
      );
    } catch (fault) {
      throw new Error(`${name}: ${(fault as Error).message}`);
    }
  }
  return read;
}

function checkNeeds(rule: ReadRule, { all }: Condition, book: ReadBook): void {
  for (const need of all) {
    const missing =
      typeof need === 'string'
        ? need
            .split('|')
            .map((name) => name.replace(/[*!]$/, ''))
            .find((name) => !(name in book.concepts) && !name.startsWith('answer:'))
        : book.readings.some(({ name }) => name === need.reading)
          ? undefined
          : need.reading;
    if (missing) throw new Error(`The rule ${rule.id} needs “${missing}”, which is not there`);
  }
}

function ownWords(patterns: Pattern[]): Map<string, string> {
  const own = new Map<string, string>();
  for (const pattern of patterns) {
    for (const element of pattern) {
      if (element.kind !== 'word') continue;
      for (const word of element.stems) own.set(word, word);
      for (const word of element.exact) own.set(word, stem(word));
    }
  }
  return own;
}
