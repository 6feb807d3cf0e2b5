import { minutesFor, type Wait } from '../waits/usual-minutes.ts';
import type { Judged } from './standing.ts';

/** How many of those whose time is over, or who were answered, were in time. */
export type InTime = { inTime: number; all: number };

/** The few numbers of a practice and a period that stand on top, side by side with others, and in public. */
export type Summary = {
  requests: number;
  /** Of urgent ones, on the same day (R64); of all, by the contract's clock. */
  urgent: InTime;
  answered: InTime;
  firstLooks: InTime;
  redFlags: {
    raised: number /** Half of them were acted on within so many; null while nobody can say. */;
    minutes: number | null;
  };
  /** Answers to "What did you think?" that say something: good or very good, of all but "I do not know". */
  feedback: { good: number; all: number };
};

const none = (): InTime => ({ inTime: 0, all: 0 });

export type SummaryTally = { add(each: Judged): void; summary(): Summary };

/** Adds up a summary, request by request. Pure but for what it holds. `now` in ms since 1970. */
export function summaryTally(now: number): SummaryTally {
  const [urgent, answered, firstLooks] = [none(), none(), none()];
  const feedback = { good: 0, all: 0 };
  const waits: Wait[] = [];
  let requests = 0;
  return {
    add(each) {
      requests += 1;
      const met = each.response === 'in-time';
      if (each.response !== 'waiting') {
        count(answered, met);
        if (each.urgency === 'urgent') count(urgent, met);
      }
      if (each.look === 'in-time' || each.look === 'late') count(firstLooks, each.look === 'in-time');
      for (const { raisedAt, endedAt } of each.alarms)
        waits.push({ minutes: ((endedAt ?? now) - raisedAt) / 60_000, answered: endedAt !== null });
      if (each.feedback !== null && each.feedback < 6) {
        feedback.all += 1;
        if (each.feedback <= 2) feedback.good += 1;
      }
    },
    summary() {
      const minutes = minutesFor(0.5, waits);
      return {
        ...{ requests, urgent, answered, firstLooks, feedback },
        redFlags: { raised: waits.length, minutes: minutes === null ? null : Math.round(minutes) },
      };
    },
  };
}

function count(of: InTime, met: boolean): void {
  of.all += 1;
  if (met) of.inTime += 1;
}

/** "92%": rounded down, so that 89.9 is never shown as 90. Null of nothing. */
export function percentOf({ inTime, all }: InTime): number | null {
  return all === 0 ? null : Math.floor((100 * inTime) / all);
}
