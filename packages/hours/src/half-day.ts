import { type Calendar, isWorking } from './calendar.ts';
import { CORE_TO, currentCorePeriod } from './core-hours.ts';
import { dayNumber, dayOf, type LondonDay, type Weekday } from './london-day.ts';

export type Half = 'am' | 'pm';

/** A morning or an afternoon with core hours, as a duty rota is made of (S2). `date` is `YYYY-MM-DD`. */
export type HalfDay = { readonly date: string; readonly weekday: Weekday; readonly half: Half };

/** Where the morning ends, local time. */
const NOON_BREAK = '13:00';

/**
 * The half-day whose duty person answers at an instant. What was raised in core hours goes on after them (S3), so the
 * last afternoon stands until the next opening: through the night, the weekend and bank holidays.
 */
export function halfDayAt(at: Temporal.ZonedDateTime, calendar: Calendar): HalfDay {
  const today = dayOf(at);
  if (currentCorePeriod(at, calendar)) return halfOf(today, isMorning(at, today) ? 'am' : 'pm');
  const opened = isWorking(today, calendar) && !isMorning(at, today);
  let day = opened ? today : dayNumber(today.number - 1);
  while (!isWorking(day, calendar)) day = dayNumber(day.number - 1);
  return halfOf(day, 'pm');
}

/** The half-days with core hours that are not over yet, of today and the days after it: `days` in all. */
export function halfDaysAhead(at: Temporal.ZonedDateTime, days: number, calendar: Calendar): HalfDay[] {
  const today = dayOf(at);
  const ahead: HalfDay[] = [];
  for (let number = today.number; number < today.number + days; number++) {
    const day = dayNumber(number);
    if (!isWorking(day, calendar)) continue;
    const left = (['am', 'pm'] as const).map((half) => halfOf(day, half));
    ahead.push(...left.filter(({ half }) => number > today.number || !isOver(at, day, half)));
  }
  return ahead;
}

function isOver(at: Temporal.ZonedDateTime, day: LondonDay, half: Half): boolean {
  const end = day.at(half === 'am' ? NOON_BREAK : CORE_TO);
  return at.epochMilliseconds >= end.epochMilliseconds;
}

function isMorning(at: Temporal.ZonedDateTime, day: LondonDay): boolean {
  return at.epochMilliseconds < day.at(NOON_BREAK).epochMilliseconds;
}

function halfOf({ iso, weekday }: LondonDay, half: Half): HalfDay {
  return { date: iso, weekday, half };
}
