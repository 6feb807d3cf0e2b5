import type { NationalType } from './staff-acts.ts';
import type { FlagLevel, Urgency } from './vocabulary.ts';

/** What the reader of text made of something: `nothing` matched is never "safe" (S5). */
export type Read = 'matched' | 'nothing' | 'not-read';

/** What is flagged red or amber is looked at within so many minutes of core hours, whatever the practice set (S7). */
const MINUTES_WHEN_FLAGGED = 15;

const gravity: Record<FlagLevel, number> = { note: 1, amber: 2, red: 3 };
const alarming: Record<Read, number> = { nothing: 0, 'not-read': 1, matched: 2 };

/** The gravest of some levels, null standing for no flag; null when there is none at all. */
export function gravest(levels: readonly (FlagLevel | null)[]): FlagLevel | null {
  const raised = levels.filter((level) => level !== null);
  return raised.reduce<FlagLevel | null>(
    (most, level) => (most === null || gravity[level] > gravity[most] ? level : most),
    null,
  );
}

/** The least urgency a flag asks for at receipt; staff and later flags only raise it. */
export function urgencyOf(level: FlagLevel | null): Urgency {
  if (level === null) return 'routine';
  return level === 'note' ? 'soon' : 'urgent';
}

/** Whether a named person must look at it by a clock: what is clinical, flagged, or not read by rules (S5). */
export function needsFirstLook(it: {
  nationalType: NationalType;
  flagLevel: FlagLevel | null;
  reading: Read;
}): boolean {
  return it.nationalType === 'clinical' || it.flagLevel !== null || it.reading === 'not-read';
}

/** How many minutes of core hours the first look has: the practice's own number, fewer where it is flagged (S5, S7). */
export function firstLookMinutes(level: FlagLevel | null, setting: number): number {
  return level === 'red' || level === 'amber' ? Math.min(MINUTES_WHEN_FLAGGED, setting) : setting;
}

/** What the reader made of a request and a later message together: a message can only raise it. */
export function readingOf(one: Read, other: Read): Read {
  return alarming[one] < alarming[other] ? other : one;
}
