import type { ReadBook } from '@frontdoor/safety';

/**
 * A rule book as it travels: patterns joined by `;`, concepts and classes in order by `|`, each called by its number in
 * base 36 where it has no name that counts.
 */
export type PackedBook = Omit<
  ReadBook,
  'rules' | 'concepts' | 'classes' | 'topics' | 'harmless' | 'cues' | 'lookAlikes'
> & {
  rules: [ReadBook['rules'][number]['destination'], ReadBook['rules'][number]['when']][];
  concepts: string;
  classes: string;
  /** Each topic with how many concepts it has, in their order. */
  topics: [string, number][];
  harmless: Readonly<Record<string, string>>;
  cues: Omit<ReadBook['cues'], 'patterns'>;
  cuePatterns: Readonly<Record<string, string>>;
  /** Words in order: how many letters are those of the word before, as `A` for none, and the rest. */
  lookAlikes: string;
};

/** The names the reader itself asks for. */
export const named = ['pregnant', 'gave-birth'];

export const numbered = (place: number) => place.toString(36);

/** The rule book again. Titles and reasons stayed behind, and a rule is called by its place. */
export function unpack(packed: PackedBook): ReadBook {
  const name = (place: number) => named[place] ?? numbered(place);
  const topics = packed.topics.flatMap(([topic, count]) => Array.from({ length: count }, () => topic));
  const { cuePatterns, ...rest } = packed;
  return {
    ...rest,
    rules: packed.rules.map(([destination, when], place) => ({
      ...{ id: String(place), version: 0, title: '', reason: '' },
      destination,
      when,
    })),
    concepts: byName(packed.concepts, name, (patterns) => patterns.split(';')),
    classes: byName(packed.classes, numbered, (words) => words),
    topics: Object.fromEntries(topics.map((topic, place) => [name(place), topic])),
    harmless: apart(packed.harmless),
    cues: { ...packed.cues, patterns: apart(cuePatterns) },
    lookAlikes: wordsIn(packed.lookAlikes),
  };
}

function apart(named: Readonly<Record<string, string>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(named).map(([name, patterns]) => [name, patterns.split(';')]));
}

function byName<T>(joined: string, name: (place: number) => string, read: (each: string) => T) {
  return Object.fromEntries(joined.split('|').map((each, place) => [name(place), read(each)]));
}

function wordsIn(joined: string): string[] {
  const words: string[] = [];
  for (const [, shared, rest] of joined.matchAll(/([A-Z])([^A-Z]*)/g))
    words.push((words.at(-1) ?? '').slice(0, shared!.charCodeAt(0) - 65) + rest!);
  return words;
}
