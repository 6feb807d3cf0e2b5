import type { Mention } from './match.ts';
import type { Token } from './tokens.ts';

/** A measurement that can be written in words: what its number stands near, and where it can lie. */
export type ReadingWords = {
  name: string;
  near: ReadonlySet<string>;
  from: number;
  to: number;
  /** Read as degrees Fahrenheit from here on. */
  fahrenheitFrom?: number | undefined;
  /** Alone, without any word near it, when it has a decimal and lies here. */
  bareFrom?: number | undefined;
};

export type ReadingMention = Mention & { value: number };

const reach = 5;
const otherUnits = new Set(
  'kg kgs stone lb lbs cm mm m mg ml mcg g week weeks wk wks month months year years day days pounds f m y yo yr yrs male female man woman lady gentleman'.split(
    ' ',
  ),
);

/** Finds measurements in a sentence: "temp is 39.2", "sats 88", "38.5 all night". Values in °C where °F was written. */
export function readingsIn(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  kinds: readonly ReadingWords[],
): ReadingMention[] {
  const found: ReadingMention[] = [];
  for (let at = from; at < to; at++) {
    const { number } = tokens[at]!;
    if (number === null) continue;
    for (const kind of kinds) {
      const value = valueIn(kind, number);
      if (value === null) continue;
      if (isOther(tokens, at, [from, to])) continue;
      const near = nearest(tokens, at, [from, to], kind, kinds);
      const bare = kind.bareFrom !== undefined && value >= kind.bareFrom && !Number.isInteger(number);
      if (near === null && !bare) continue;
      const span = near === null ? [at, at + 1] : [Math.min(near, at), Math.max(near, at) + 1];
      found.push({ name: `reading:${kind.name}`, from: span[0]!, to: span[1]!, used: [at], value });
    }
  }
  return found;
}

/** A weight, a time, an age, or a reading of the blood. */
function isOther(tokens: readonly Token[], at: number, [from, to]: readonly [number, number]): boolean {
  if (at + 1 < to && otherUnits.has(tokens[at + 1]!.text)) return true;
  const before = tokens.slice(Math.max(from, at - reach), at);
  return before.some(({ text }) => ofTheBlood.has(text));
}

const ofTheBlood = new Set(['transferrin', 'iron', 'ferritin', 'hba', 'cholesterol']);

function valueIn({ from, to, fahrenheitFrom }: ReadingWords, number: number): number | null {
  if (number >= from && number <= to) return number;
  if (fahrenheitFrom === undefined || number < fahrenheitFrom || number > 110) return null;
  return Math.round(((number - 32) / 1.8) * 10) / 10;
}

/** The nearest word of a kind; not one that has its own number, behind the word of another kind: "oxygen 99, BP 153". */
function nearest(
  tokens: readonly Token[],
  at: number,
  [from, to]: readonly [number, number],
  { near }: ReadingWords,
  kinds: readonly ReadingWords[],
): number | null {
  let hasOther = false;
  let hasNumber = false;
  for (let away = 1; away <= reach; away++) {
    const before = at - away >= from ? tokens[at - away]! : null;
    if (before && near.has(before.stem) && !(hasOther && hasNumber)) return at - away;
    hasNumber ||= hasOther && before?.number != null;
    hasOther ||= before !== null && kinds.some((kind) => kind.near !== near && kind.near.has(before.stem));
    if (away <= 3 && at + away < to && near.has(tokens[at + away]!.stem)) return at + away;
  }
  return null;
}
