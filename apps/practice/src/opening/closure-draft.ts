import type { AddClosure, Route } from '@frontdoor/contract';
import { instantOf, londonDay } from '../wording/times.ts';

/** A closure as it stands in the form. Days are `YYYY-MM-DD`, times `HH:MM`, both London's. */
export type ClosureDraft = {
  routes: Route[];
  /** Null: it begins now. */
  start: { day: string; time: string } | null;
  end: { day: string; time: string };
  reason: string;
  commissionerContact: string;
};

/** Nothing chosen but that it begins now and ends today. */
export const emptyClosure = (today: string): ClosureDraft => ({
  routes: [],
  start: null,
  end: { day: today, time: '' },
  reason: '',
  commissionerContact: '',
});

const hour = 3_600_000;
const day = 24 * hour;

/**
 * True where some of it lies in core hours: then the commissioner is asked for (R9). False while its times are not filled
 * in. Takes the bank holidays known, `YYYY-MM-DD`. The server says so again, of every closure.
 */
export function touchesCore({ start, end }: ClosureDraft, now: number, holidays: readonly string[]): boolean {
  const from = start ? instantOf(start.day, start.time) : now;
  const to = instantOf(end.day, end.time);
  if (from === null || to === null || to <= from) return false;
  // Noon of each day it lies in: never another day's, whatever the clocks do.
  for (let noon = noonOf(from); noon <= noonOf(to); noon += day) {
    const date = londonDay(noon);
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6 || holidays.includes(date)) continue;
    if (from < instantOf(date, '18:30')! && to > instantOf(date, '08:00')!) return true;
  }
  return false;
}

const noonOf = (instant: number) => instantOf(londonDay(instant), '12:00')!;

/** What is missing before it can be sent, by the path of the field; the server checks the rest. */
export function lacksOf(draft: ClosureDraft): Record<string, string> {
  const lacks: Record<string, string> = {};
  if (draft.routes.length === 0) lacks.routes = 'Choose what is closed';
  if (draft.start && instantOf(draft.start.day, draft.start.time) === null)
    lacks.startsAt = 'Enter when it begins';
  if (instantOf(draft.end.day, draft.end.time) === null) lacks.endsAt = 'Enter until when';
  return lacks;
}

/** Takes a draft that lacks nothing. */
export function bodyOf(draft: ClosureDraft, inCore: boolean): AddClosure {
  const { routes, start, end, reason, commissionerContact } = draft;
  return {
    routes,
    startsAt: start && instantOf(start.day, start.time),
    endsAt: instantOf(end.day, end.time)!,
    reason: reason.trim(),
    commissionerContact: inCore ? commissionerContact.trim() : '',
  };
}
