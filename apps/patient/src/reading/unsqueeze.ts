import { bitsOfLetter, predictor } from './predict.ts';

/** Gives back the text that `squeeze` of the build made small. Takes its bytes and its length in letters. */
export function unsqueeze(bytes: Uint8Array, length: number): string {
  const model = predictor();
  let at = 0;
  const next = () => bytes[at++] ?? 0;
  let low = 0;
  let high = 0xffffffff;
  let point = 0;
  for (let each = 0; each < 4; each++) point = ((point << 8) | next()) >>> 0;
  const letters: string[] = [];
  for (let each = 0; each < length; each++) {
    let code = 1;
    while (code < 1 << bitsOfLetter) {
      const middle = split(low, high, model.guess());
      const bit = point <= middle ? 1 : 0;
      if (bit) high = middle;
      else low = middle + 1;
      while ((low ^ high) >>> 24 === 0) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        point = ((point << 8) | next()) >>> 0;
      }
      model.learn(bit);
      code = (code << 1) | bit;
    }
    letters.push(String.fromCharCode(code & ((1 << bitsOfLetter) - 1)));
  }
  return letters.join('');
}

/** Where a 1 ends and a 0 begins between two whole numbers of 32 bits. */
export function split(low: number, high: number, chance: number): number {
  const range = high - low;
  return low + Math.floor(range / 4096) * chance + (((range % 4096) * chance) >>> 12);
}
