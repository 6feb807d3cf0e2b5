import type { FlagLevel, Reading } from '@frontdoor/contract';
import { atLondon, type Calendar, firstLookDue } from '@frontdoor/hours';
import { firstLookMinutes, type NationalType, needsFirstLook } from '@frontdoor/safety';
import type { Consultation } from './change-store.ts';
import { noDue } from './due.ts';

/** What of a request, or of one later message, decides whether and by when a named person looks at it (S5). */
export type ToLookAt = {
  at: number;
  nationalType: string;
  flagLevel: FlagLevel | null;
  reading: Reading;
};

/** By when it must have been looked at; `noDue` for what nobody need look at by a clock (S5, S7). */
export function lookDue(
  { at, nationalType, flagLevel, reading }: ToLookAt,
  { calendar, setting }: { calendar: Calendar; setting: number },
): number {
  if (!needsFirstLook({ nationalType: nationalType as NationalType, flagLevel, reading })) return noDue;
  const minutes = firstLookMinutes(flagLevel, setting);
  return firstLookDue({ received: atLondon(at), minutes, calendar }).epochMilliseconds;
}

/**
 * The row once something more waits to be looked at, by `due`: what waits already keeps its own, earlier time. Who
 * looked last stays known, because a reply of theirs then counts as a look too.
 */
export function waitsForLook(
  request: Pick<Consultation, 'lookedAt' | 'finishedAt' | 'firstLookDue'>,
  due: number,
): { lookedAt?: null; firstLookDue?: number } {
  if (due === noDue) return {};
  const waits = request.lookedAt === null && request.finishedAt === null;
  return { lookedAt: null, firstLookDue: waits ? Math.min(request.firstLookDue, due) : due };
}

/** A named person gave it an urgency: that is the look, unless somebody has had it. */
export function looked(
  request: Pick<Consultation, 'lookedAt'>,
  { member, now }: { member: string; now: number },
): Partial<Consultation> {
  return request.lookedAt === null ? { lookedAt: now, lookedBy: member } : {};
}

/**
 * A response to a later message is a look at it: whoever answers has read it. The first look at the request itself
 * takes an urgency, so a reply before it is none (S5).
 */
export function lookedByResponse(
  request: Pick<Consultation, 'lookedAt' | 'lookedBy'>,
  by: { member: string; now: number },
): Partial<Consultation> {
  return request.lookedBy === null ? {} : looked(request, by);
}
