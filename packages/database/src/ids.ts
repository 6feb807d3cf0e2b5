import { randomUUIDv7 } from 'node:crypto';

/** A new id: text, 36 characters, and later ones sort after earlier ones. */
export function newId(): string {
  return randomUUIDv7();
}
