import { atLondon, type Calendar, coreHoursOn, nextCorePeriod } from '@frontdoor/hours';

/**
 * When, in the core hours in which an instant falls, what is urgent must have been dealt with or handed to a person
 * (R62, S32); of the next core hours when it falls outside them. Never outside core hours itself, whatever was set.
 * @param at ms since 1970
 * @param urgentBy the practice's setting, local time `HH:MM`
 */
export function urgentByIn(at: number, urgentBy: string, calendar: Calendar): number {
  const local = atLondon(at);
  const today = coreHoursOn(local.toPlainDate(), calendar);
  const { start, end } =
    today && local.epochMilliseconds < today.end.epochMilliseconds ? today : nextCorePeriod(local, calendar);
  const by = start.withPlainTime(Temporal.PlainTime.from(urgentBy)).epochMilliseconds;
  return Math.min(Math.max(by, start.epochMilliseconds), end.epochMilliseconds);
}
