import { told } from './about.ts';
import { fires, type Said, say } from './combine.ts';
import type { Rules } from './compile.ts';
import { readSentence } from './context.ts';
import { levelOf } from './level.ts';
import { findMentions } from './match.ts';
import { readingsIn } from './readings-in-text.ts';
import { sentences, type Token, tokenise } from './tokens.ts';
import { destinations, type Facts, type Piece, type Raised, type Verdict } from './types.ts';
import { fewest, isForeign } from './unread.ts';

/** How much of one field is read. Characters; a form takes 5,000. What is longer is said to be not read (S5). */
export const longestRead = 30_000;

type ReadPiece = Piece & { tokens: Token[] };

/**
 * Reads what somebody wrote, field by field, for what our rules name. It only raises: an empty answer means that
 * nothing matched, never that all is well. Pure, and the same in the browser as on the server.
 *
 * Never throws. Text in one sentence never hides what another says.
 */
export function screen(rules: Rules, { pieces, facts }: { pieces: readonly Piece[]; facts: Facts }): Verdict {
  const all = new Map<string, Said[]>();
  const unread: Verdict['unread'] = [];
  const homes = new Map<Said['sentence'], ReadPiece>();
  const read: ReadPiece[] = [];
  let place = 0;
  for (const { field, text } of pieces) {
    if (text.length > longestRead) unread.push({ field, reason: 'long' });
    const shown = text.slice(0, longestRead);
    const piece = { field, text: shown, tokens: spell(rules, tokenise(shown, rules.spellings)) };
    read.push(piece);
    const parts = sentences(piece.tokens);
    if (isForeign(shown, piece.tokens, parts, rules)) unread.push({ field, reason: 'language' });
    for (const part of parts) {
      const sentence = readSentence(piece.tokens, part, rules.cues, facts.author === 'self');
      homes.set(sentence, piece);
      place += 1;
      for (const mention of mentionsIn(rules, piece.tokens, part)) say(all, mention, sentence, place);
    }
  }
  const words = read.reduce((sum, { tokens }) => sum + tokens.length, 0);
  if (words < fewest && !unread.some(({ reason }) => reason === 'language'))
    unread.push({ field: pieces[0]?.field ?? '', reason: 'short' });
  const about = { facts, told: told(read.flatMap(({ tokens }) => tokens)) };
  const flags: Raised[] = [];
  for (const rule of rules.rules) {
    const found = fires(rule, all, about);
    if (!found) continue;
    const { id, version, destination, title, reason } = rule;
    const level = levelOf(destination);
    const field = homes.get(found[0]!.sentence)!.field;
    const quoted = [...new Set(found.map((said) => quote(said, homes.get(said.sentence)!)))];
    flags.push({
      rule: id,
      version,
      destination,
      level,
      title,
      reason,
      words: quoted,
      field,
      source: 'text',
    });
  }
  const order = (flag: Raised) => destinations.indexOf(flag.destination);
  return { flags: flags.sort((one, other) => order(one) - order(other)), unread };
}

function mentionsIn(rules: Rules, tokens: readonly Token[], part: readonly [number, number]) {
  const turns = (at: number) => rules.cues.turns.has(tokens[at]!.text);
  const harmless = new Set<number>();
  for (const { used } of findMentions(tokens, part, rules.harmless, { turns, masked: () => false })) {
    for (const at of used) harmless.add(at);
  }
  const masked = (at: number) => harmless.has(at);
  return [
    ...findMentions(tokens, part, rules.concepts, { turns, masked }),
    ...readingsIn(tokens, part, rules.readings),
  ];
}

/** Puts right what is one slip away from a word of ours. */
function spell({ own, speller }: Rules, tokens: Token[]): Token[] {
  for (const token of tokens) {
    if (token.number !== null || own.has(token.text) || own.has(token.stem)) continue;
    const right =
      speller.correct(token.text) ?? (token.stem === token.text ? null : speller.correct(token.stem));
    if (right === null) continue;
    token.text = right;
    token.stem = own.get(right)!;
  }
  return tokens;
}

/** The writer's own words, from the first that counted to the last. */
function quote({ mention }: Said, { text, tokens }: ReadPiece): string {
  const start = tokens[mention.from]!.start;
  const end = tokens[mention.to - 1]!.end;
  return text.slice(start, end).replace(/\s+/g, ' ');
}
