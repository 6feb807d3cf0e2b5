import { randomInt } from 'node:crypto';
import type { Vault } from '@frontdoor/database';

/** How long a code is good for. Milliseconds. */
export const codeLasts = 10 * 60_000;
/** So many wrong codes end one: a million can be typed, and this few of them. */
export const codeTries = 5;

/** Six digits that a person reads off one screen, or hears on the phone, and types into another (S20, S25). */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** A code as somebody types it, with whatever spaces; null for what can be none. */
export function readCode(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/**
 * What is kept of a code: keyed, because a plain hash of six digits is no secret, and for its one subject (a link, a
 * change), so that it opens nothing else.
 */
export function hashCode(vault: Vault, organisation: string, subject: string, code: string): string {
  return vault.token(organisation, 'code', `${subject} ${code}`);
}

/** A code as it is kept: its hash and end, and how often a wrong one was given. */
export type KeptCode = { hash: string | null; until: number | null; wrong: number };

/** `ended`: there is none any more, because of its time or of wrong tries; a new one has to be asked for. */
export type CodeTry = 'right' | 'wrong' | 'ended';

/** Compares a code that was given with the one that is kept. `given` is hashed for the same subject; `now` in ms since 1970. */
export function tryCode({ hash, until, wrong }: KeptCode, given: string | null, now: number): CodeTry {
  if (hash === null || until === null || now >= until || wrong >= codeTries) return 'ended';
  return given === hash ? 'right' : 'wrong';
}
