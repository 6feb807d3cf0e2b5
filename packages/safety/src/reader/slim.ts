import { compileRules, type ReadBook, type ReadRule } from './compile.ts';
import { stem } from './stem.ts';

/** Concepts the reader asks for by itself, whatever the rules need. */
const askedForAnyway = ['pregnant', 'gave-birth'];
const neverTyped = 999_999_999;

/**
 * A rule book for a slow line: the rules that are kept read as in the whole book, in fewer letters. What only the other
 * rules need is left out, every word stands as one of its forms, and of the lists of words only what still changes the
 * reading. Nothing is said of what could not be read: that takes the whole book.
 * @param keep which rules are wanted
 */
export function slimBook(whole: ReadBook, keep: (rule: ReadRule) => boolean): ReadBook {
  const book = asTyped(whole);
  const rules = book.rules.filter(keep);
  const needed = new Set([...askedForAnyway, ...rules.flatMap(conceptsOf)]);
  const wanted = Object.entries(book.concepts).filter(([name]) => needed.has(name));
  const topics = new Set(['', ...wanted.map(([name]) => book.topics[name])]);
  const harmless = Object.entries(book.harmless).filter(([topic]) => topics.has(topic));
  const { short, formOf } = shortener(whole);
  const shortAll = (patterns: readonly string[]) => [...new Set(patterns.map(short))];
  const shortEach = (named: readonly (readonly [string, string[]])[]) =>
    Object.fromEntries(named.map(([name, patterns]) => [name, shortAll(patterns)]));
  const slim: ReadBook = {
    ...book,
    rules: rules.map((rule) => ({ ...rule, title: '', reason: '' })),
    concepts: shortEach(wanted),
    topics: Object.fromEntries(wanted.map(([name]) => [name, book.topics[name]!])),
    harmless: shortEach(harmless),
    cues: { ...book.cues, patterns: shortEach(Object.entries(book.cues.patterns)) },
    classes: Object.fromEntries(Object.entries(book.classes).map(([name, words]) => [name, short(words)])),
    common: [],
  };
  const patterns = JSON.stringify([slim.concepts, slim.harmless, slim.cues.patterns]);
  slim.classes = Object.fromEntries(
    Object.entries(slim.classes).filter(([name]) => patterns.includes(`<${name}>`)),
  );
  slim.lookAlikes = [];
  slim.concepts = { ...slim.concepts, 'other-words': otherWords(whole, slim, formOf) };
  const { own, speller } = compileRules(slim);
  // A word that no slip of ours stands near would not be put right anyway.
  const matters = (word: string) => !own.has(stem(word)) && speller.correct(word) !== null;
  return { ...slim, lookAlikes: book.lookAlikes.filter(matters) };
}

/**
 * What can be asked before all is said: conditions and patterns that wait until a page is sent are left out. Their words
 * are still read as themselves.
 */
export function asTyped({ whenSent: later = {}, ...book }: ReadBook): ReadBook {
  const rules = book.rules
    .map((rule) => ({ ...rule, when: rule.when.filter(({ whenSent }) => !whenSent) }))
    .filter(({ when }) => when.length > 0);
  const concepts = Object.entries(book.concepts).map(([name, patterns]) => {
    const rarer = new Set(later[name]);
    return [name, patterns.filter((pattern) => !rarer.has(pattern))] as const;
  });
  const known = new Set(wordsOf({ ...book, concepts: later }));
  const asThemselves = known.size === 0 ? [] : [`#${neverTyped} ${[...known].join('/')}`];
  return { ...book, rules, concepts: { ...Object.fromEntries(concepts), 'other-words': asThemselves } };
}

/** The concepts that a rule needs, and chosen answers by their names. */
export function conceptsOf({ when }: ReadRule): string[] {
  const needs = when.flatMap(({ all }) => all).filter((need) => typeof need === 'string');
  return needs.flatMap((need) => need.split('|').map((name) => name.replace(/[*!]$/, '')));
}

/** Every word of every pattern and class, `=word` as it stands. */
function wordsOf({ concepts, harmless, cues, classes }: ReadBook): string[] {
  const patterns = [concepts, harmless, cues.patterns].flatMap((named) => Object.values(named).flat());
  return [...patterns, ...Object.values(classes)].flatMap((written) =>
    written.split(/[\s/()?]+/).filter((word) => /^=?\p{L}+$/u.test(word)),
  );
}

/** Writes options of a pattern, or words of a class, as one form each, in alphabetical order. */
function shortener(book: ReadBook) {
  const forms = new Map<string, string>();
  for (const word of wordsOf(book)) {
    if (word.startsWith('=')) continue;
    const root = stem(word);
    const form = stem(root) === root ? root : word;
    if (form.length < (forms.get(root)?.length ?? Number.POSITIVE_INFINITY)) forms.set(root, form);
  }
  const shortOption = (option: string) => (/^\p{L}/u.test(option) ? forms.get(stem(option))! : option);
  const shortPart = (part: string) => {
    if (/^[~&]/.test(part)) return part;
    const [, open, options, close] = /^(\(?)(.*?)([)?]?)$/.exec(part)!;
    return open + [...new Set(options!.split('/').map(shortOption))].sort().join('/') + close;
  };
  const short = (written: string) => written.trim().split(/\s+/).map(shortPart).join(' ');
  return { short, formOf: (root: string) => forms.get(root) };
}

/**
 * Words of the rules left out that would be read as a slip of those kept, and those that are forms of theirs, to which a
 * slip is put right: they stand in a pattern that is never met.
 */
function otherWords(book: ReadBook, slim: ReadBook, formOf: (root: string) => string | undefined) {
  const { own: known, speller } = compileRules(slim);
  const looksLikeOurs = (word: string) =>
    speller.correct(word) !== null || speller.correct(formOf(word) ?? word) !== null;
  const others = [...compileRules(book).own].filter(
    ([word, root]) => !known.has(word) && (known.has(root) || looksLikeOurs(word)),
  );
  const written = others.map(([word, root]) => (word === root ? formOf(root) : undefined) ?? `=${word}`);
  return written.length === 0 ? [] : [`#${neverTyped} ${written.sort().join('/')}`];
}
