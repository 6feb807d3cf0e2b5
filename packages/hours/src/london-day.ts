/** The time zone of every rule in this package: core hours are local, so their UTC offset changes twice a year. */
export const LONDON = 'Europe/London';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** A stretch of time [start, end): the start is inside, the end is not. */
export type Period = {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
};

/** One calendar day in London, with the facts about it that no setting can change. */
export type LondonDay = {
  /** Days since 1 January 1970: the next day is `number + 1`. */
  readonly number: number;
  readonly date: Temporal.PlainDate;
  /** `YYYY-MM-DD`, as bank holiday files write it. */
  readonly iso: string;
  readonly weekday: Weekday;
  /** The instant of a local time of this day, `HH:MM`; `24:00` is the midnight that ends it. */
  readonly at: (time: string) => Temporal.ZonedDateTime;
};

const MS_PER_DAY = 86_400_000;
const FIRST_DAY = new Temporal.PlainDate(1970, 1, 1);
const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

// Temporal takes about a microsecond an operation, and receiving a request asks about the same few days again
// and again. What is kept depends on the day alone, never on a calendar or a practice, so it cannot go stale.
const KEPT_DAYS = 1_000;
const kept = new Map<number, LondonDay>();

/**
 * An instant kept in the database, as London time. The way back is `.epochMilliseconds`.
 * @param ms milliseconds since 1970, UTC
 */
export function atLondon(ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(LONDON);
}

/** The London day in which an instant (of any time zone) falls. */
export function dayOf(at: Temporal.ZonedDateTime): LondonDay {
  const local = at.timeZoneId === LONDON ? at : at.withTimeZone(LONDON);
  return dayNumber(Math.floor((local.epochMilliseconds + local.offsetNanoseconds / 1e6) / MS_PER_DAY));
}

/** The London day of a calendar date. */
export function dayOn(date: Temporal.PlainDate): LondonDay {
  return dayNumber(Date.UTC(date.year, date.month - 1, date.day) / MS_PER_DAY);
}

/** The London day so many days after 1 January 1970. */
export function dayNumber(number: number): LondonDay {
  const known = kept.get(number);
  if (known) return known;
  const day = makeDay(number);
  if (kept.size >= KEPT_DAYS) kept.clear();
  kept.set(number, day);
  return day;
}

function makeDay(number: number): LondonDay {
  const date = FIRST_DAY.add({ days: number });
  const times = new Map<string, Temporal.ZonedDateTime>();
  return {
    number,
    date,
    iso: date.toString(),
    weekday: weekdays[date.dayOfWeek - 1]!,
    at(time) {
      const known = times.get(time);
      if (known) return known;
      const instant = instantOf(date, time);
      times.set(time, instant);
      return instant;
    },
  };
}

/** @throws RangeError for anything but `HH:MM` or `24:00` */
function instantOf(date: Temporal.PlainDate, time: string): Temporal.ZonedDateTime {
  if (time === '24:00') return date.add({ days: 1 }).toZonedDateTime(LONDON);
  if (!CLOCK_TIME.test(time)) {
    throw new RangeError(`A time of day is written HH:MM, from 00:00 to 24:00, not "${time}"`);
  }
  return date.toZonedDateTime({ timeZone: LONDON, plainTime: Temporal.PlainTime.from(time) });
}
