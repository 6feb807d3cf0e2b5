import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Destination } from '@frontdoor/safety';

/** One text of a corpus, with what a clinician would want of it. */
export type Text = {
  id: string;
  /** What kind of text: `lay`, `crisis`, `admin` ... */
  set: string;
  text: string;
  /** Years. */
  age?: number;
  sex?: 'female' | 'male';
  pregnant?: boolean;
  author?: 'self' | 'other';
  /** Somebody must be warned now: 999, A&E, maternity, crisis or safeguarding. */
  warn: boolean;
  /** Every destination that would be right; null for none. */
  destination: Destination[] | null;
};

/** `development` is what rules were written with; `kept-apart` nobody looked at until they were done. */
export const parts = ['development', 'kept-apart'] as const;
export type Part = (typeof parts)[number];

const folder = new URL('../../packages/safety/corpus/', import.meta.url);

/** Every text of one part, in order. */
export function readPart(part: Part): Text[] {
  const here = new URL(`${part}/`, folder);
  if (!existsSync(here)) return [];
  return readdirSync(here)
    .sort()
    .flatMap((file) => readFileSync(new URL(file, here), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Text);
}

/** Why a text is read wrongly, by its id: written by hand, one for each. */
export function readReasons(): Record<string, string> {
  return JSON.parse(readFileSync(new URL('why-wrong.json', folder), 'utf8'));
}
