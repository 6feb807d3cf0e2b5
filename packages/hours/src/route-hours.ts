import { type Calendar, isHoliday } from './calendar.ts';
import { CORE_FROM, CORE_TO } from './core-hours.ts';
import { atLondon, dayNumber, dayOf, type LondonDay, type Period, type Weekday } from './london-day.ts';

/** From one local time to another on the same day, `HH:MM`; `24:00` ends a day. Over midnight is two of them. */
export type TimeRange = { readonly from: string; readonly to: string };

/** Days that differ, by date: their times stand in for everything else that day, and none at all is closed. */
export type SpecialDays = Readonly<Record<string, readonly TimeRange[]>>;

/** A regular time in which another service answers: who, and on what number (S31e). */
export type CoveredTime = {
  readonly day: Weekday;
  /** Which of the month, 1 to 5: 2 is the second Wednesday. Empty is every week. */
  readonly weeks: readonly number[];
  readonly range: TimeRange;
  readonly by: string;
  readonly number: string;
};

/** A stretch of time, [start, end), in milliseconds since 1970. */
export type Span = { readonly start: number; readonly end: number };

/** What changes the usual week of a route, the weightiest last: a closure closes whatever else stands. */
type Changes = {
  /** Sessions beyond the usual week, evenings and Saturdays (S31e). */
  readonly extra?: readonly { readonly day: Weekday; readonly range: TimeRange }[];
  readonly covered?: readonly CoveredTime[];
  readonly specialDays?: SpecialDays;
  readonly closures?: readonly Span[];
};

export type WeeklyHours = Changes & {
  readonly kind: 'weekly';
  readonly days: Readonly<Record<Weekday, readonly TimeRange[]>>;
  readonly bankHolidays: 'closed' | 'open';
};

/** When one way of reaching an organisation (online form, phone, desk) is open. `core` is the default (R1). */
export type RouteHours = (Changes & { readonly kind: 'always' | 'core' }) | WeeklyHours;

export const defaultHours: RouteHours = { kind: 'core' };

const core: readonly TimeRange[] = [{ from: CORE_FROM, to: CORE_TO }];
const allDay: readonly TimeRange[] = [{ from: '00:00', to: '24:00' }];

const coreWeek: Pick<WeeklyHours, 'kind' | 'days' | 'bankHolidays'> = {
  kind: 'weekly',
  days: {
    monday: core,
    tuesday: core,
    wednesday: core,
    thursday: core,
    friday: core,
    saturday: [],
    sunday: [],
  },
  bankHolidays: 'closed',
};

const everyHour: typeof coreWeek = {
  kind: 'weekly',
  days: {
    monday: allDay,
    tuesday: allDay,
    wednesday: allDay,
    thursday: allDay,
    friday: allDay,
    saturday: allDay,
    sunday: allDay,
  },
  bankHolidays: 'open',
};

/** Any hours written out as a week, so that every reader has one shape to read. */
export function asWeek(hours: RouteHours): WeeklyHours {
  if (hours.kind === 'weekly') return hours;
  return { ...hours, ...(hours.kind === 'always' ? everyHour : coreWeek) };
}

/** The open periods of one day, earliest first; times that overlap or touch are one. */
export function openOn(day: LondonDay, week: WeeklyHours, calendar: Calendar): Period[] {
  const special = week.specialDays?.[day.iso];
  const open = special ?? [...usualTimes(day, week, calendar), ...extraTimes(day, week, calendar)];
  const away = special ? [] : coversOn(day, week, calendar).map(({ start, end }) => spanOf({ start, end }));
  const shut = [...away, ...(week.closures ?? [])];
  const spans = join(open.map(({ from, to }) => spanOf({ start: day.at(from), end: day.at(to) })));
  return spans.flatMap((span) => without(span, shut)).map(periodOf);
}

/** The times of a day in which another service answers. A special day and a bank holiday have none. */
export function coversOn(
  day: LondonDay,
  week: WeeklyHours,
  calendar: Calendar,
): (Period & { by: string; number: string })[] {
  if (week.specialDays?.[day.iso] || isShut(day, week, calendar)) return [];
  const weekOfMonth = Math.ceil(day.date.day / 7);
  return (week.covered ?? [])
    .filter((cover) => cover.day === day.weekday)
    .filter(({ weeks }) => weeks.length === 0 || weeks.includes(weekOfMonth))
    .map(({ range, by, number }) => ({ start: day.at(range.from), end: day.at(range.to), by, number }));
}

/** How far a regular cover is looked for: a fifth Wednesday can be 13 weeks away. Days. */
const COVER_AHEAD = 100;

/** The next day on which a regular cover happens, today included until it is over; null when none is in sight. */
export function nextCoverDay(
  at: Temporal.ZonedDateTime,
  cover: CoveredTime,
  hours: RouteHours,
  calendar: Calendar,
): Temporal.PlainDate | null {
  const week = { ...asWeek(hours), covered: [cover] };
  const today = dayOf(at).number;
  for (let ahead = 0; ahead <= COVER_AHEAD; ahead++) {
    const day = dayNumber(today + ahead);
    const still = coversOn(day, week, calendar).some(
      ({ end }) => end.epochMilliseconds > at.epochMilliseconds,
    );
    if (still) return day.date;
  }
  return null;
}

function usualTimes(day: LondonDay, week: WeeklyHours, calendar: Calendar): readonly TimeRange[] {
  return isShut(day, week, calendar) ? [] : week.days[day.weekday];
}

function extraTimes(day: LondonDay, week: WeeklyHours, calendar: Calendar): readonly TimeRange[] {
  if (!week.extra || isShut(day, week, calendar)) return [];
  return week.extra.filter((session) => session.day === day.weekday).map(({ range }) => range);
}

function isShut(day: LondonDay, week: WeeklyHours, calendar: Calendar): boolean {
  return week.bankHolidays === 'closed' && isHoliday(day, calendar);
}

function join(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (!last || span.start > last.end) joined.push(span);
    else if (span.end > last.end) joined[joined.length - 1] = { start: last.start, end: span.end };
  }
  return joined;
}

/** What is left of a stretch once others are cut out of it. */
function without(span: Span, cuts: readonly Span[]): Span[] {
  let left = [span];
  for (const cut of cuts) {
    left = left.flatMap(({ start, end }) =>
      cut.end <= start || end <= cut.start
        ? [{ start, end }]
        : [
            { start, end: cut.start },
            { start: cut.end, end },
          ].filter((piece) => piece.start < piece.end),
    );
  }
  return left;
}

const spanOf = ({ start, end }: Period): Span => ({
  start: start.epochMilliseconds,
  end: end.epochMilliseconds,
});
const periodOf = ({ start, end }: Span): Period => ({ start: atLondon(start), end: atLondon(end) });
