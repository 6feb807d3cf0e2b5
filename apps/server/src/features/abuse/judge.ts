import type { Limit } from './limits.ts';

/** Why a request stands apart until a person has looked at it (S37). */
export type Aside = 'honeypot' | 'flood';

/** How many of a kind came within one limit's time, this one included. */
export type Count = { limit: Limit; count: number };

/**
 * Whether a request is set aside as possible abuse. Pure. What is set aside is received like any other: only its place
 * in the lists differs.
 *
 * How many requests a place sends is not asked at all: a care home, a library, a school or a phone network is one place
 * and many patients. Asked is how often the same patient, or words that are no words, came from one place or device.
 */
export function judge(sent: {
  honeypot: boolean;
  gibberish: boolean;
  samePatient: readonly Count[];
  noWords: readonly Count[];
}): Aside | null {
  if (sent.honeypot) return 'honeypot';
  if (sent.samePatient.some(isOver)) return 'flood';
  return sent.gibberish && sent.noWords.some(isOver) ? 'flood' : null;
}

function isOver({ limit, count }: Count): boolean {
  return count > limit.most;
}
