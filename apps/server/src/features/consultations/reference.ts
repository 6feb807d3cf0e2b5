import { randomInt } from 'node:crypto';

/** No vowels (no words), none that look or sound like another: no 0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V. */
const alphabet = '346789CDFHJKMNPQRTWXY';
const length = 8;

/** A fresh reference, eight characters: 37 thousand million of them, unique within an organisation. */
export function newReference(): string {
  let made = '';
  while (made.length < length) made += alphabet[randomInt(alphabet.length)];
  return made;
}

/** As it is said and printed: "F7K4 9MQX". */
export function sayReference(reference: string): string {
  return `${reference.slice(0, 4)} ${reference.slice(4)}`;
}

const written = new RegExp(`^[${alphabet}]{${length}}$`);

/** A reference as somebody types it, in any letters and groups; null for what can be none. Some have no digit at all. */
export function readReference(typed: string): string | null {
  const joined = typed.replace(/[\s-]/g, '').toUpperCase();
  return written.test(joined) ? joined : null;
}
