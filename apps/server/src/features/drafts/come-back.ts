import type { DraftContent } from './draft.ts';

/** So many wrong dates of birth pause the draft on this device, for so long (ms). Never anybody else's draft. */
const triesAllowed = 5;
const pause = 60 * 60_000;

export type CameBack = { draft: DraftContent; result: 'in' | 'wrong' | 'paused' };

/** Judges a date of birth given on coming back to a draft (S22). Pure. `now` in ms since 1970. */
export function comeBack(draft: DraftContent, birthDate: string, now: number): CameBack {
  if (isPaused(draft, now)) return { draft, result: 'paused' };
  if (birthDate === draft.answers.birthDate)
    return { draft: { ...draft, returning: { wrong: 0, pausedUntil: 0 } }, result: 'in' };
  const wrong = draft.returning.wrong + 1;
  if (wrong < triesAllowed)
    return { draft: { ...draft, returning: { wrong, pausedUntil: 0 } }, result: 'wrong' };
  return { draft: { ...draft, returning: { wrong: 0, pausedUntil: now + pause } }, result: 'paused' };
}

export function isPaused(draft: DraftContent, now: number): boolean {
  return now < draft.returning.pausedUntil;
}
