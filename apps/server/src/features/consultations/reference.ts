import { randomBytes } from 'node:crypto';

/** No vowels (no words), none that look or sound like another: no 0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V. */
const alphabet = '346789CDFHJKMNPQRTWXY';
const length = 8;
/** The highest byte that keeps every letter equally likely. */
const fair = 256 - (256 % alphabet.length);

/** A fresh reference, eight characters: 37 thousand million of them, unique within an organisation. */
export function newReference(): string {
  let made = '';
  while (made.length < length) {
    for (const byte of randomBytes(length + 4)) {
      if (byte < fair && made.length < length) made += alphabet[byte % alphabet.length];
    }
  }
  return made;
}

/** As it is said and printed: "F7K4 9MQX". */
export function sayReference(reference: string): string {
  return `${reference.slice(0, 4)} ${reference.slice(4)}`;
}
