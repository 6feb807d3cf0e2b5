import { z } from 'zod';
import { Instant } from './instant.ts';
import { Id, Kind } from './words.ts';

/** The ways to reach a surgery that have hours of their own (R15). */
export const routes = ['clinical', 'admin', 'phone', 'desk'] as const;
export const Route = z.enum(routes);
/** S31e. Staffed extra: answers may go out, no promise. Covered: another service answers, and who. */
export const routeStates = ['core', 'extra', 'covered', 'closed'] as const;
export const RouteStateName = z.enum(routeStates);

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const OpeningDay = z.enum(weekdays);

const HalfHour = z.string().regex(/^(?:[01]\d|2[0-3]):(?:00|30)$|^24:00$/, 'Choose a full or a half hour');
/** From one local time to another on the same day; `24:00` ends it. */
export const OpenRange = z.object({ from: HalfHour, to: HalfHour }).refine(({ from, to }) => from < to, {
  message: 'It must end after it begins',
  path: ['to'],
});
const Ranges = z.array(OpenRange).max(4, 'Give at most 4 times for a day');

/** The usual week of one route. `core` is Monday to Friday, 8am to 6:30pm, without bank holidays (R1). */
export const RouteWeek = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('core') }),
  z.object({ kind: z.literal('always') }),
  z.object({
    kind: z.literal('weekly'),
    days: z.record(OpeningDay, Ranges),
    bankHolidays: z.enum(['open', 'closed']),
  }),
]);
/** A day that differs for some routes; no times is closed. */
export const SpecialDay = z.object({
  date: z.iso.date('Enter a date'),
  routes: z.array(Route).min(1, 'Choose at least one'),
  times: Ranges,
  note: z.string().trim().max(120, 'Write at most 120 characters').default(''),
});
/** An evening or Saturday session beyond the promise: answers may go out in it (S31e). */
export const ExtraSession = z.object({
  day: OpeningDay,
  range: OpenRange,
  routes: z.array(Route).min(1, 'Choose at least one'),
});
/** A regular afternoon of learning: who answers then, and on what number (S31e). */
export const Cover = z.object({
  day: OpeningDay,
  /** Which weeks of the month, 1 to 5; empty means every week. */
  weeks: z.array(z.number().int().min(1).max(5)).max(5),
  range: OpenRange,
  routes: z.array(Route).min(1, 'Choose at least one'),
  by: z.string().trim().min(1, 'Enter who answers then').max(120, 'The name is too long'),
  number: z.string().trim().min(1, 'Enter their number').max(60, 'The number is too long'),
});
/** What the form does outside the hours of its route, by kind of request (R12). */
export const OutOfHours = z.record(Kind, z.enum(['open', 'closed']));

export const OpeningHours = z.object({
  routes: z.record(Route, RouteWeek),
  specialDays: z.array(SpecialDay).max(400),
  extra: z.array(ExtraSession).max(30),
  covered: z.array(Cover).max(30),
  outOfHours: OutOfHours,
});

/** The hours as they were changed on a screen, and the version they were changed from: two managers may save at once. */
export const SaveHours = OpeningHours.extend({ version: z.string() });

export const Closure = z.object({
  id: z.string(),
  routes: z.array(Route),
  startsAt: Instant,
  endsAt: Instant,
  inCoreHours: z.boolean(),
  reason: z.string(),
  commissionerContact: z.string(),
  madeBy: z.string(),
  madeAt: Instant,
  ended: z.object({ by: z.string(), at: Instant }).nullable(),
  /** What the commissioner said of it; null while nothing, and for what lies outside core hours. */
  answer: z
    .object({
      answer: z.enum(['seen', 'agreed', 'not-agreed']),
      note: z.string(),
      by: z.string(),
      at: Instant,
    })
    .nullable(),
});
/** Local date and time, on the half hour or not: a fault does not wait for one. */
export const AddClosure = z.object({
  routes: z.array(Route).min(1, 'Choose what is closed'),
  /** Null begins now. */
  startsAt: Instant.nullable(),
  endsAt: Instant,
  reason: z.string().trim().max(500, 'Write at most 500 characters'),
  commissionerContact: z.string().trim().max(200, 'Write at most 200 characters'),
});
export const ClosurePath = z.object({ closure: Id });

/** The page of hours and closures of the staff app. Everybody reads it; managers change it. */
export const Opening = z.object({
  mayEdit: z.boolean(),
  today: z.string(),
  hours: OpeningHours,
  /** Of the hours: sent back with a change of them. */
  version: z.string(),
  /** How each route stands now, in words: "Open until 6:30pm", "Closed. Opens at 8am on Monday 30 November". */
  now: z.array(z.object({ route: Route, state: RouteStateName, words: z.string() })),
  /** Those that run or come, then those of the last 12 months. */
  closures: z.array(Closure),
  holidays: z.object({
    /** `YYYY-MM-DD` from today on. */
    dates: z.array(z.string()),
    /** When GOV.UK's list was last read; null while the one that comes with Frontdoor is used (R3). */
    refreshedAt: Instant.nullable(),
    /** Why GOV.UK's list could not be read lately, and dates it no longer has; empty when all is well. */
    warnings: z.array(z.string()),
  }),
  /** The links that patients' pages must have, as they answered at the weekly check (R16). */
  links: z.array(
    z.object({
      name: z.string(),
      href: z.string(),
      /** Null until it was checked for the first time. */
      checkedAt: Instant.nullable(),
      /** In words; null while it answers. */
      fault: z.string().nullable(),
    }),
  ),
  settings: z.object({ urgentBy: HalfHour, dueSoonMinutes: z.number().int() }),
});
/** R62: when what is urgent and not dealt with is told, and how long before its time an answer is due soon. */
export const SaveServiceSettings = z.object({
  urgentBy: HalfHour,
  dueSoonMinutes: z
    .number('Enter a number of minutes')
    .int('Enter a whole number of minutes')
    .min(15, 'It must be at least 15 minutes')
    .max(240, 'It must be at most 240 minutes'),
});

export type Route = z.infer<typeof Route>;
export type RouteStateName = z.infer<typeof RouteStateName>;
export type OpeningHours = z.infer<typeof OpeningHours>;
export type SaveHours = z.infer<typeof SaveHours>;
export type OutOfHours = z.infer<typeof OutOfHours>;
export type Closure = z.infer<typeof Closure>;
export type AddClosure = z.infer<typeof AddClosure>;
export type Opening = z.infer<typeof Opening>;
export type SaveServiceSettings = z.infer<typeof SaveServiceSettings>;
