import type { ReadBook } from '@frontdoor/safety';
import { named, numbered, type PackedBook } from '../src/reading/packed-book.ts';

/** Joins a rule book for its way to the browser; `unpack` is the other half. */
export function pack(book: ReadBook): PackedBook {
  const concepts = [...named, ...Object.keys(book.concepts).filter((name) => !named.includes(name))];
  const classes = Object.keys(book.classes);
  const conceptIn = (need: string) =>
    need.replace(/[^|*!]+/g, (name) => {
      const place = concepts.indexOf(name);
      return place < named.length ? name : numbered(place);
    });
  const joined = (patterns: readonly string[]) =>
    patterns.join(';').replace(/<(.+?)>/g, (_all, name) => `<${numbered(classes.indexOf(name))}>`);
  const { patterns, ...cues } = book.cues;
  const joinedEach = (all: Readonly<Record<string, string[]>>) =>
    Object.fromEntries(Object.entries(all).map(([name, each]) => [name, joined(each)]));
  return {
    ...book,
    rules: book.rules.map(({ destination, when }) => [
      destination,
      when.map(({ all, ...rest }) => ({
        ...rest,
        all: all.map((need) => (typeof need === 'string' ? conceptIn(need) : need)),
      })),
    ]),
    concepts: concepts.map((name) => joined(book.concepts[name]!)).join('|'),
    classes: classes.map((name) => book.classes[name]).join('|'),
    topics: inRuns(concepts.map((name) => book.topics[name] ?? '')),
    harmless: joinedEach(book.harmless),
    cues,
    cuePatterns: joinedEach(patterns),
    lookAlikes: sharing(book.lookAlikes),
  };
}

function inRuns(topics: readonly string[]): [string, number][] {
  const runs: [string, number][] = [];
  for (const topic of topics) {
    const last = runs.at(-1);
    if (last?.[0] === topic) last[1] += 1;
    else runs.push([topic, 1]);
  }
  return runs;
}

function sharing(words: readonly string[]): string {
  let last = '';
  let joined = '';
  for (const word of [...words].sort()) {
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === last[shared]) shared += 1;
    joined += String.fromCharCode(65 + shared) + word.slice(shared);
    last = word;
  }
  return joined;
}
