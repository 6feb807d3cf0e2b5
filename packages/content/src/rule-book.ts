import { contexts, destinations, type RuleBook } from '@frontdoor/safety';
import { z } from 'zod';
import classesFile from './en/reader/classes.json' with { type: 'json' };
import commonFile from './en/reader/common.json' with { type: 'json' };
import cuesFile from './en/reader/cues.json' with { type: 'json' };
import harmlessFile from './en/reader/harmless.json' with { type: 'json' };
import lookAlikesFile from './en/reader/look-alikes.json' with { type: 'json' };
import readingsFile from './en/reader/readings.json' with { type: 'json' };
import spellingsFile from './en/reader/spellings.json' with { type: 'json' };
import { readShape } from './read-shape.ts';
import { topicFiles } from './topics.ts';

const Words = z.string().trim().min(1);
const Name = z.string().regex(/^[a-z0-9-]+$/);
const Patterns = z.array(Words).min(1);
const Limits = { from: z.number().optional(), to: z.number().optional() };
const Span = z.strictObject({ from: z.number().optional(), under: z.number().optional() });

const Condition = z.strictObject({
  all: z.array(z.union([Words, z.strictObject({ reading: Name, ...Limits })])).min(1),
  least: z.number().int().min(2).optional(),
  within: z.enum(['sentence', 'text']).optional(),
  even: z.array(z.enum(contexts)).optional(),
  age: Span.optional(),
  sex: z.enum(['female', 'male']).optional(),
  pregnant: z.literal(true).optional(),
  weeks: Span.optional(),
  recentBirth: z.literal(true).optional(),
  author: z.enum(['self', 'other']).optional(),
  whenSent: z.literal(true).optional(),
});
const Example = z.union([
  Words,
  z.strictObject({
    text: Words,
    age: z.number().optional(),
    sex: z.enum(['female', 'male']).optional(),
    pregnant: z.boolean().optional(),
    author: z.enum(['self', 'other']).optional(),
  }),
]);
const Rule = z.strictObject({
  id: Name,
  version: z.number().int().min(1),
  destination: z.enum(destinations),
  title: Words,
  reason: Words,
  source: Words,
  service: z.enum(['eye-casualty', 'chemotherapy', 'early-pregnancy']).optional(),
  when: z.array(Condition).min(1),
  /** Both kinds, or the rule does not load. */
  examples: z.strictObject({ fires: z.array(Example).min(1), quiet: z.array(Example).min(1) }),
});
const Topic = z.strictObject({
  concepts: z.record(Name, Patterns),
  /** More ways to say what stands in \`concepts\`, asked only when a page is sent. */
  whenSent: z.record(Name, Patterns).optional(),
  classes: z.record(Name, Words).optional(),
  harmless: z.array(Words).optional(),
  rules: z.array(Rule).min(1),
});
const Cues = z.strictObject({
  turns: Patterns,
  starters: Patterns,
  links: Patterns,
  onsets: Patterns,
  events: Patterns,
  frequent: Patterns,
  patterns: z.record(Name, Patterns),
});
const Reading = z.strictObject({
  name: Name,
  near: Patterns,
  from: z.number(),
  to: z.number(),
  fahrenheitFrom: z.number().optional(),
  bareFrom: z.number().optional(),
});

/**
 * Reads the rules and all the words they are made of, put together from the topics.
 * @throws Error naming the file when anything in it is wrong, or a name is there twice
 */
export function readRuleBook(): RuleBook {
  const book: RuleBook = {
    rules: [],
    concepts: {},
    classes: readShape(z.record(Name, Words), classesFile, 'en/reader/classes.json'),
    harmless: { '': readShape(Patterns, harmlessFile, 'en/reader/harmless.json') },
    topics: {},
    cues: readShape(Cues, cuesFile, 'en/reader/cues.json'),
    readings: readShape(z.array(Reading), readingsFile, 'en/reader/readings.json'),
    spellings: readShape(z.record(z.string(), Words), spellingsFile, 'en/reader/spellings.json'),
    common: commonFile.words.split(' '),
    lookAlikes: lookAlikesFile.words.split(' '),
  };
  for (const [name, json] of Object.entries(topicFiles)) {
    const file = `en/rules/${name}.json`;
    const topic = readShape(Topic, json, file);
    book.concepts = joined(book.concepts, withMore(topic.concepts, topic.whenSent ?? {}, file), file);
    book.whenSent = joined(book.whenSent ?? {}, topic.whenSent ?? {}, file);
    book.classes = joined(book.classes, topic.classes ?? {}, file);
    if (topic.harmless) book.harmless = { ...book.harmless, [name]: topic.harmless };
    book.topics = {
      ...book.topics,
      ...Object.fromEntries(Object.keys(topic.concepts).map((each) => [each, name])),
    };
    for (const rule of topic.rules) {
      if (book.rules.some(({ id }) => id === rule.id))
        throw new Error(`${file}: the rule “${rule.id}” is there twice`);
      book.rules.push(rule);
    }
  }
  return book;
}

/** The patterns of each concept, and the rarer ones after them. */
function withMore(concepts: Patterned, more: Patterned, file: string): Patterned {
  const stray = Object.keys(more).find((name) => !(name in concepts));
  if (stray) throw new Error(`${file}: “${stray}” has patterns for when it is sent, and no others`);
  return Object.fromEntries(
    Object.entries(concepts).map(([name, patterns]) => [name, [...patterns, ...(more[name] ?? [])]]),
  );
}

type Patterned = Readonly<Record<string, string[]>>;

function joined<T>(one: Readonly<Record<string, T>>, other: Readonly<Record<string, T>>, file: string) {
  const twice = Object.keys(other).find((name) => name in one);
  if (twice) throw new Error(`${file}: “${twice}” is there twice`);
  return { ...one, ...other };
}

/** All that the verdict of a text depends on besides the text, as one string: another rule, concept or word changes it. */
export function ruleSource(): string {
  const reader = [
    classesFile,
    commonFile,
    cuesFile,
    harmlessFile,
    lookAlikesFile,
    readingsFile,
    spellingsFile,
  ];
  return JSON.stringify([topicFiles, reader]);
}

/** A rule book as the browser gets it: without sources and examples. */
export function forReading({ rules, ...rest }: RuleBook) {
  return { ...rest, rules: rules.map(({ source: _source, examples: _examples, ...rule }) => rule) };
}
