import { atLondon, type Calendar, coreHoursOn, nextCorePeriod } from '@frontdoor/hours';

/**
 * When something in the demo happened, told back from now, so that it is never in the future and the surgery looks
 * alive whatever moment it is opened at.
 * - `coreAgo`: so many minutes of core hours ago. Staff only work in those, so that everything they do is told this way.
 * - `closed`: a fraction of the time the surgery was last closed, from 0 (its beginning) to 1 (its end, or now).
 * - `ago`: so many minutes ago, by day or by night.
 */
export type Moment = { coreAgo: number } | { closed: number } | { ago: number };

/** One whole day of core hours, in minutes: 8am to 6:30pm. */
export const day = 630;

const minute = 60_000;

/** The instant of a moment. Takes and gives milliseconds. */
export function instantOf(moment: Moment, now: number, calendar: Calendar): number {
  if ('ago' in moment) return now - moment.ago * minute;
  if ('closed' in moment) return inLastClosed(moment.closed, now, calendar);
  return coreBefore(moment.coreAgo * minute, now, calendar);
}

/** Goes back over core hours only, the later ones first. */
function coreBefore(length: number, now: number, calendar: Calendar): number {
  let left = length;
  for (let date = atLondon(now).toPlainDate(); ; date = date.subtract({ days: 1 })) {
    const period = coreHoursOn(date, calendar);
    if (!period) continue;
    const start = period.start.epochMilliseconds;
    const end = Math.min(now, period.end.epochMilliseconds);
    if (end - start >= left) return end - left;
    if (end > start) left -= end - start;
  }
}

function inLastClosed(fraction: number, now: number, calendar: Calendar): number {
  let date = atLondon(now).toPlainDate();
  let period = coreHoursOn(date, calendar);
  while (!period || period.end.epochMilliseconds > now) {
    date = date.subtract({ days: 1 });
    period = coreHoursOn(date, calendar);
  }
  const from = period.end.epochMilliseconds;
  const to = Math.min(now, nextCorePeriod(period.end, calendar).start.epochMilliseconds);
  return Math.round(from + (to - from) * fraction);
}
