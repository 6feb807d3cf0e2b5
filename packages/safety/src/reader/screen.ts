import { told } from './about.ts';
import { type About, type AllSaid, fires, keep, type Said } from './combine.ts';
import type { Rules } from './compile.ts';
import { type ContextName, contextsOf, readSentence, type Sentence, saysItIsOver } from './context.ts';
import { levelOf } from './level.ts';
import { findMentions, type Mention } from './match.ts';
import { type ReadingMention, readingsIn } from './readings-in-text.ts';
import { sentences, setStem, type Token, tokenise } from './tokens.ts';
import { destinations, type Facts, type Piece, type Raised, type Reading, type Verdict } from './types.ts';
import { fewest, isForeign } from './unread.ts';

/** How much of one field is read. Characters; a form takes 5,000. What is longer is said to be not read (S5). */
export const longestRead = 10_000;

/** What is asked of the reader. */
export type Screened = {
  pieces: readonly Piece[];
  facts: Facts;
  /** Measured by the patient and given in a field of its own (S14). */
  readings?: readonly Reading[];
  /** Answers that were chosen and not written, as `field=value`: rules ask for them as `answer:field=value`. */
  chosen?: readonly string[];
};

/**
 * Reads what somebody wrote, measured and chose for what our rules name. It only raises: an empty answer means that
 * nothing matched, never that all is well. Pure, and the same in the browser as on the server.
 *
 * Never throws. What one sentence says never hides what another says.
 */
export function screen(rules: Rules, { pieces, facts, readings = [], chosen = [] }: Screened): Verdict {
  const all = new Map<string, Said[]>();
  const unread: Verdict['unread'] = [];
  const tokensOfAll: Token[] = [];
  let place = 0;
  for (const { field, text } of pieces) {
    if (text.length > longestRead) unread.push({ field, reason: 'long' });
    const shown = text.slice(0, longestRead);
    const tokens = tokenise(shown, rules.spellings);
    const parts = sentences(tokens);
    // Before slips are put right: another language is full of what looks like a slip of ours.
    if (isForeign(shown, tokens, parts, rules)) unread.push({ field, reason: 'language' });
    spell(rules, tokens);
    for (const token of tokens) tokensOfAll.push(token);
    const read = parts.map((part) => readSentence(tokens, part, rules.cues, facts.author === 'self'));
    for (const [at, part] of parts.entries()) {
      const sentence = read[at]!;
      const next = read[at + 1];
      place += 1;
      for (const mention of mentionsIn(rules, tokens, part)) {
        if (mention.used.length > 1) for (const at of mention.used) sentence.spokenFor.add(at);
        keep(all, saidIn(mention, sentence, { field, text: shown, place, next }));
      }
    }
  }
  for (const { name, value, words, field } of readings)
    keep(all, plain({ name: `reading:${name}`, field, value, words }));
  for (const answer of chosen)
    keep(all, plain({ name: `answer:${answer}`, field: answer.split('=')[0]!, value: null, words: answer }));
  if (tokensOfAll.length < fewest && !unread.some(({ reason }) => reason === 'language'))
    unread.push({ field: pieces[0]?.field ?? '', reason: 'short' });
  return { flags: flagsOf(rules, all, { facts, told: told(tokensOfAll, facts.pregnant === true) }), unread };
}

function flagsOf(rules: Rules, all: AllSaid, about: About): Raised[] {
  const flags: Raised[] = [];
  for (const rule of rules.rules) {
    const found = fires(rule, all, about);
    if (!found) continue;
    const { id, version, destination, title, reason } = rule;
    const written = found.find(({ place }) => place > 0);
    flags.push({
      rule: id,
      version,
      destination,
      level: levelOf(destination),
      title,
      reason,
      words: [...new Set(found.map(({ words }) => words()))],
      field: (written ?? found[0]!).field,
      source: written ? 'text' : 'answers',
    });
  }
  const order = (flag: Raised) => destinations.indexOf(flag.destination);
  return flags.sort((one, other) => order(one) - order(other));
}

const asItIs: ReadonlySet<ContextName> = new Set();

/** What stands in a field of its own is meant as it stands. */
function plain({ words, ...said }: Pick<Said, 'name' | 'field' | 'value'> & { words: string }): Said {
  return { ...said, place: 0, words: () => words, contexts: () => asItIs };
}

function saidIn(
  mention: Mention | ReadingMention,
  sentence: Sentence,
  { field, text, place, next }: { field: string; text: string; place: number; next: Sentence | undefined },
): Said {
  let known: Set<ContextName> | null = null;
  return {
    name: mention.name,
    field,
    place,
    value: 'value' in mention ? mention.value : null,
    words: () => quote(mention, sentence.tokens, text),
    contexts: () => {
      known ??= contextsOf(mention, sentence, next !== undefined && saysItIsOver(next));
      return known;
    },
  };
}

function mentionsIn(rules: Rules, tokens: readonly Token[], part: readonly [number, number]) {
  const turns = (at: number) => rules.cues.turns.has(tokens[at]!.text);
  const harmless = new Map<number, string[]>();
  for (const { name, used } of findMentions(tokens, part, rules.harmless, { turns, masked: () => false })) {
    for (const at of used) harmless.set(at, [...(harmless.get(at) ?? []), name]);
  }
  const masked = (at: number, concept: string) => {
    const topics = harmless.get(at);
    return topics !== undefined && (topics.includes('') || topics.includes(rules.topics.get(concept) ?? ''));
  };
  return [
    ...findMentions(tokens, part, rules.concepts, { turns, masked }),
    ...readingsIn(tokens, part, rules.readings),
  ];
}

/** Puts right what is one slip away from a word of ours. */
function spell({ own, speller }: Rules, tokens: Token[]): void {
  for (const token of tokens) {
    if (token.number !== null || own.has(token.text) || own.has(token.stem)) continue;
    const right =
      speller.correct(token.text) ?? (token.stem === token.text ? null : speller.correct(token.stem));
    if (right === null) continue;
    token.text = right;
    setStem(token, own.get(right)!);
  }
}

/** The writer's own words, from the first that counted to the last. */
function quote({ from, to }: Mention, tokens: readonly Token[], text: string): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
}
