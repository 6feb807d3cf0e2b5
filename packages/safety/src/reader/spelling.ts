/** Words of our own with all that is one letter away from them, so that a slip of the finger is still understood. */
export type Speller = { correct(word: string): string | null };

const shortest = 4;
const longest = 20;
const forTwo = 9;

/** Every form of a word with one letter left out, and itself. */
function withoutOne(word: string): string[] {
  const forms = [word];
  for (let at = 0; at < word.length; at++) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

function withoutTwo(word: string): string[] {
  return withoutOne(word).flatMap(withoutOne);
}

/**
 * Reads a misspelt word as the one word of ours it stands nearest to: one letter wrong, missing, doubled or swapped;
 * two in long words. Words in `others` are words in their own right and stay what they are.
 * @param words our own words, whole or as stems
 */
export function speller(words: Iterable<string>, others: ReadonlySet<string>): Speller {
  const near = new Map<string, string>();
  // In alphabetical order, so that no reading depends on which rule stands first.
  const own = new Set([...words].sort());
  for (const word of own) {
    if (word.length < shortest) continue;
    for (const form of word.length >= forTwo ? withoutTwo(word) : withoutOne(word)) {
      const there = near.get(form);
      // The nearer in length wins, so that "breath" is not read as "breathless" with two letters left out.
      if (there === undefined || Math.abs(there.length - form.length) > Math.abs(word.length - form.length))
        near.set(form, word);
    }
  }
  const kept = new Map<string, string | null>();
  const look = (word: string): string | null => {
    if (word.length < shortest || word.length > longest || others.has(word) || !/^[a-z]+$/.test(word))
      return null;
    for (const form of word.length >= forTwo ? withoutTwo(word) : withoutOne(word)) {
      const ours = near.get(form);
      if (ours !== undefined && closeEnough(word, ours)) return ours;
    }
    return null;
  };
  return {
    correct(word) {
      const last = kept.get(word);
      if (last !== undefined) return last;
      const found = look(word);
      if (kept.size > 5_000) kept.clear();
      kept.set(word, found);
      return found;
    },
  };
}

/** Letters to change, put in, leave out or swap with their neighbour: 1, or 2 in long words. */
function closeEnough(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length) >= forTwo - 1 ? 2 : 1;
  if (Math.abs(one.length - other.length) > most) return false;
  // Nobody mistypes the first letter of a short word, and many words differ in nothing else.
  if (one[0] !== other[0] && other.length < forTwo) return false;
  return distance(one, other) <= most;
}

/** Damerau's distance, for words of a few letters. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(last[column]! + 1, now[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, before[column - 2]! + 1);
      now.push(least);
    }
    before = last;
    last = now;
  }
  return last[other.length]!;
}
