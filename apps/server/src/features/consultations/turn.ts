import type { Urgency } from '@frontdoor/contract';
import { atLondon, type Calendar, inCoreHours } from '@frontdoor/hours';

/**
 * The order of those that are due at the same time, and most are: what is urgent first, then what came while closed, so
 * that it stands at the top at opening, then the rest (R62, R63).
 * @param at when it was received, ms since 1970
 */
export function turnOf(urgency: Urgency, at: number, calendar: Calendar): number {
  return inCoreHours(atLondon(at), calendar) ? turnInHours(urgency) : Math.min(turnInHours(urgency), 1);
}

/** The same for what came in core hours. */
export function turnInHours(urgency: string): number {
  return urgency === 'urgent' ? 0 : 2;
}
