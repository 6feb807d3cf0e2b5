import { markOf, numberMark } from './marks.ts';
import { stem } from './stem.ts';

/** One word or number as it was typed, and as the reader compares it. */
export type Token = {
  /** Small letters without accents or apostrophes: "can’t" is `cant`. */
  text: string;
  stem: string;
  number: number | null;
  /** Where it stands in the original. */
  start: number;
  end: number;
  /** What stood before it: nothing, something a list is written with, or the end of a sentence. */
  before: 'none' | 'comma' | 'sentence';
  /** The marks of its stem and its number, in two halves. */
  low: number;
  high: number;
};

const wordOrNumber = /[\p{L}\p{M}]+(?:['’‘`´ʼ＇][\p{L}\p{M}]+)*|\p{Nd}+(?:[.,]\p{Nd}+)?/gu;
const sentenceEnd = /[.!?;…。！？]|\n\s*\n|[•▪●]/u;
const listSign = /[,:()[\]\n/–—|*]|\s-+\s|\s-/u;
const marks = /[\p{M}'’‘`´ʼ＇]/gu;
const plain = /^[a-z]+$/;

const numbers: Record<string, number> = {
  one: 1,
  two: 2,
  couple: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  dozen: 12,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

/** "could not" and "can nt" are read as "couldnt" and "cant". */
const joins = new Set('can could do does did is are was were has have had would should'.split(' '));

/**
 * Cuts a text into words and numbers with their places. Never throws, whatever the text holds.
 * @param spellings words that are written in several ways, by the way they are read
 */
export function tokenise(text: string, spellings: ReadonlyMap<string, string>): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const found of text.matchAll(wordOrNumber)) {
    const start = found.index;
    const raw = found[0];
    const end = start + raw.length;
    const between = text.slice(last, start);
    last = end;
    const lower = raw.toLowerCase();
    const bare = plain.test(lower) ? lower : lower.normalize('NFKD').replace(marks, '');
    const word = spellings.get(bare) ?? bare;
    const ours = plain.test(word);
    const previous = tokens.at(-1);
    const before = signBefore(between, previous, raw);
    if ((word === 'not' || word === 'nt') && before === 'none' && previous && joins.has(previous.text)) {
      previous.text = previous.text === 'can' ? 'cant' : `${previous.text}nt`;
      previous.end = end;
      setStem(previous, previous.text);
      continue;
    }
    const token = { text: word, stem: '', number: numberOf(word), start, end, before, low: 0, high: 0 };
    setStem(token, ours ? stem(word) : word);
    tokens.push(token);
  }
  return tokens;
}

/** Gives a word another stem, and the marks that go with it. */
export function setStem(token: Token, to: string): void {
  const { low, high } = markOf(to);
  token.stem = to;
  token.low = token.number === null ? low : low | numberMark;
  token.high = high;
}

/** What stands before a word. A stroke between two numbers is neither: "180/120". */
function signBefore(between: string, previous: Token | undefined, raw: string): Token['before'] {
  if (sentenceEnd.test(between)) return 'sentence';
  const inNumber = between.length === 1 && previous?.number != null && /^\p{Nd}/u.test(raw);
  return !inNumber && listSign.test(between) ? 'comma' : 'none';
}

function numberOf(word: string): number | null {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return numbers[word] ?? null;
  const value = Number(word.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** Who dictates ends no sentence: what is longer is cut, so that a denial does not reach for ever. Words. */
const longestSentence = 150;

/** Sentences as [from, to) over the tokens. */
export function sentences(tokens: readonly Token[]): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at++) {
    const goesOn = at < tokens.length && tokens[at]!.before !== 'sentence' && at - from < longestSentence;
    if (goesOn) continue;
    found.push([from, at]);
    from = at;
  }
  return tokens.length === 0 ? [] : found;
}
