/**
 * Guesses the next bit of a text from what came before, so that what is guessed well takes next to no room: context
 * mixing, as in Mahoney's lpaq, with contexts made for our notation of patterns. Whole numbers alone, so that every
 * browser guesses as the build did. Letters are 7 bits.
 */
export type Predictor = {
  /** That the next bit is 1, of 4096. */
  guess(): number;
  learn(bit: number): void;
};

export const bitsOfLetter = 7;

const contexts = 10;
const inputs = 2 * contexts + 1;
const slotBits = 20;
/** Past so many sightings a guess no longer gets slower to change. */
const mostSeen = 30;
const pace = 8;

const slash = 47;
const semicolon = 59;
const bar = 124;
const isLetter = (code: number) => code >= 97 && code <= 122;
const mixed = (one: number, other: number, salt: number) =>
  (Math.imul(one + salt, 0x1b873593) + Math.imul(other + salt, 0x5bd1e995)) | 0;

/** ln(x / (1 - x)) and back, of 4096 and in 256ths. */
const squashed = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785,
  3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];
function squash(wide: number): number {
  const at = Math.max(-2047, Math.min(2047, wide));
  const step = (at >> 7) + 16;
  const rest = at & 127;
  return (squashed[step]! * (128 - rest) + squashed[step + 1]! * rest + 64) >> 7;
}
function stretches(): Int16Array {
  const table = new Int16Array(4096).fill(2047);
  let from = 0;
  for (let wide = -2047; wide <= 2047; wide++) {
    const upTo = squash(wide);
    for (; from <= upTo; from++) table[from] = wide;
  }
  return table;
}

export function predictor(): Predictor {
  const stretch = stretches();
  const chances = Array.from({ length: contexts }, () => new Uint16Array(1 << slotBits).fill(32768));
  const seen = Array.from({ length: contexts }, () => new Uint8Array(1 << slotBits));
  const rates = Array.from({ length: mostSeen + 1 }, (_, times) => Math.floor(655360 / (10 * times + 16)));
  const weights = new Int32Array(inputs * 3 * 128).fill(11000);
  const input = new Int32Array(inputs);
  const slots = new Int32Array(contexts);
  const hashes = new Int32Array(contexts);
  const past = new Uint8Array(6);
  let partial = 1;
  let set = 0;
  let chance = 2048;
  let word = 0;
  let letters = 0;
  let lastWord = 0;
  let concept = 0;
  /** First letter of the option before this one: options stand in alphabetical order. */
  let optionBefore = 0;
  let firstLetter = 0;

  function lookUp(): void {
    for (let each = 0; each < contexts; each++) {
      const hash = Math.imul(
        Math.imul(hashes[each]! + partial, 0x9e3779b1) ^ (hashes[each]! >>> 13),
        0x85ebca6b,
      );
      const slot = each === 0 ? partial : hash >>> (32 - slotBits);
      slots[each] = slot;
      const times = seen[each]![slot]!;
      const known = chances[each]![slot]! >> 4;
      input[2 * each] = times === 0 ? 0 : stretch[known]!;
      input[2 * each + 1] =
        times === 0 ? 0 : ((known - 2048) * (times > mostSeen - 2 ? 3 : times > 3 ? 2 : 1)) >> 2;
    }
    input[2 * contexts] = 256;
    set = inputs * ((letters === 0 ? 0 : letters === 1 ? 1 : 2) * 128 + partial);
    let sum = 0;
    for (let each = 0; each < inputs; each++) sum += input[each]! * weights[set + each]!;
    chance = Math.max(1, Math.min(4095, squash(Math.floor(sum / 65536))));
  }

  function nextLetter(code: number): void {
    past.copyWithin(1, 0);
    past[0] = code;
    if (isLetter(code)) {
      if (letters === 0) firstLetter = code;
      word = Math.imul(word + code, 0x2f0b4c47) | 0;
      letters += 1;
    } else {
      if (letters > 0) lastWord = word;
      word = 0;
      letters = 0;
      if (code === bar) concept += 1;
      optionBefore = code === slash ? firstLetter : code === semicolon ? 1 : 0;
    }
    let hash = 0;
    for (let order = 1; order <= 6; order++) {
      hash = mixed(hash, past[order - 1]!, order);
      if (order < 5) hashes[order] = hash;
    }
    hashes[5] = hash;
    hashes[6] = mixed(isLetter(code) ? word : code, lastWord, 31);
    hashes[7] = mixed(isLetter(code) ? word : code, 0, 77);
    hashes[8] = mixed(word, concept, 11);
    hashes[9] = mixed(word, optionBefore, 13);
  }

  lookUp();
  return {
    guess: () => chance,
    learn(bit) {
      const fault = ((bit << 12) - chance) * pace;
      for (let each = 0; each < inputs; each++)
        weights[set + each] = weights[set + each]! + ((input[each]! * fault + 0x2000) >> 14);
      for (let each = 0; each < contexts; each++) {
        const [table, counts, slot] = [chances[each]!, seen[each]!, slots[each]!];
        const times = counts[slot]!;
        table[slot] = table[slot]! + Math.floor((((bit ? 65535 : 0) - table[slot]!) * rates[times]!) / 65536);
        if (times < mostSeen) counts[slot] = times + 1;
      }
      partial = (partial << 1) | bit;
      if (partial >= 1 << bitsOfLetter) {
        nextLetter(partial & ((1 << bitsOfLetter) - 1));
        partial = 1;
      }
      lookUp();
    },
  };
}
