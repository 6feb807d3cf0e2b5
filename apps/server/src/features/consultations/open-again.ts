import type { Consultation } from './change-store.ts';
import { rankOf } from './new-request-rows.ts';
import { turnInHours } from './turn.ts';

/**
 * What every open row has: no end, and its place in the lists by its flag and urgency. Whatever opens a finished request
 * sets all of it, or it would be open, hidden below its rank, and shut to the patient seven days after an end it no longer has.
 */
export function openAgain({
  flagLevel,
  urgency,
}: Pick<Consultation, 'flagLevel' | 'urgency'>): Partial<Consultation> {
  return { finishedAt: null, outcome: null, rank: rankOf(flagLevel, false), turn: turnInHours(urgency) };
}
