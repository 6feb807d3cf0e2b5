import { atLondon, type Calendar, coreHoursOn, coreMinutesAfter } from '@frontdoor/hours';
import { urgentByIn } from '../clocks/urgent-by.ts';

/** One working day is as long as its core hours. Minutes. */
const workingDay = 10.5 * 60;
/** Urgent: a reminder after two hours, a call after four, a decision an hour after that [M]. Core minutes. */
const urgentMinutes = { remind: 2 * 60, call: 4 * 60, decide: 60 };
/** However late it was asked, they have as long to answer, and a clinician has as long to decide before closing [M]. */
const shortest = 30;

/** When somebody who was asked for more and is silent is reminded, called, and decided about. Ms since 1970. */
export type SilenceTimes = { remind: number; call: number; decide: number };

/**
 * What happens when a patient does not answer (S34): a reminder after one working day, a call after two, then a
 * clinician decides. Urgent: after two hours, and the call the same day, before the time the practice set; asked later
 * than that, half an hour after it was asked.
 */
export function silenceTimes(
  askedAt: number,
  { urgent, urgentBy, calendar }: { urgent: boolean; urgentBy: string; calendar: Calendar },
): SilenceTimes {
  const after = (at: number, minutes: number) =>
    coreMinutesAfter(atLondon(at), minutes, calendar).epochMilliseconds;
  if (!urgent) {
    const [remind, call, decide] = [1, 2, 3].map((days) => after(askedAt, days * workingDay));
    return { remind: remind!, call: call!, decide: decide! };
  }
  const latest = Math.max(urgentByIn(askedAt, urgentBy, calendar), after(askedAt, shortest));
  const call = Math.min(after(askedAt, urgentMinutes.call), latest);
  return {
    remind: Math.min(after(askedAt, urgentMinutes.remind), latest),
    call,
    decide: Math.max(call, Math.min(after(call, urgentMinutes.decide), beforeClosing(call, calendar))),
  };
}

/** Half an hour before the core hours of a day end. */
function beforeClosing(at: number, calendar: Calendar): number {
  const today = coreHoursOn(atLondon(at).toPlainDate(), calendar);
  return today ? today.end.epochMilliseconds - shortest * 60_000 : at;
}
