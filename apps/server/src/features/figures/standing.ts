import { atLondon, type Calendar, type CoreClock, coreClock } from '@frontdoor/hours';
import { dueFor, noDue } from '../consultations/due.ts';
import type { Counted } from './counted.ts';
import type { Span } from './counted-store.ts';

/** How a request stands by the contract's clock, and by that of its first look. */
export type Standing = {
  /** `waiting`: still in time. `overdue`: nobody has answered, and its time is over. */
  response: 'in-time' | 'late' | 'waiting' | 'overdue';
  /** Minutes of core hours until it was answered; so far, while nobody has. */
  minutes: number;
  /** `none`: nobody need look by a clock. */
  look: 'in-time' | 'late' | 'waiting' | 'none';
};

export type Judged = Counted & Standing;

/** What requests of a span are judged by, made once for all of them. `now` in ms since 1970. */
export type Judge = { now: number; calendar: Calendar; clock: CoreClock };

export function judgeOf({ from }: Pick<Span, 'from'>, now: number, calendar: Calendar): Judge {
  return { now, calendar, clock: coreClock(atLondon(from), atLondon(now), calendar) };
}

/**
 * How a request stands now, written beside it. The due time is worked out from receipt by the dated rule (R53, R54, R64); an answer,
 * or where there is none the end of the request, meets it. A first look that was late once stays late.
 */
export function judged(each: Counted, judge: Judge): Judged {
  return Object.assign(each, standingOf(each, judge));
}

type Times = Pick<
  Counted,
  'receivedAt' | 'urgency' | 'respondedAt' | 'finishedAt' | 'lookedAt' | 'firstLookDue' | 'late'
>;

export function standingOf(each: Times, { now, calendar, clock }: Judge): Standing {
  const { dueAt } = dueFor(each.receivedAt, each.urgency, calendar);
  const answered = each.respondedAt ?? each.finishedAt;
  const open = now < dueAt ? 'waiting' : 'overdue';
  return {
    response: answered === null ? open : answered <= dueAt ? 'in-time' : 'late',
    minutes: clock(answered ?? now) - clock(each.receivedAt),
    look: lookOf(each, now),
  };
}

function lookOf({ late, firstLookDue, lookedAt, finishedAt }: Times, now: number): Standing['look'] {
  if (late) return 'late';
  if (firstLookDue === noDue) return 'none';
  const seen = lookedAt ?? finishedAt;
  if ((seen ?? now) > firstLookDue) return 'late';
  return seen === null ? 'waiting' : 'in-time';
}
