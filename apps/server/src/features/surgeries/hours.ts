import { type Kind, kinds } from '@frontdoor/contract';
import {
  coreEverywhere,
  hoursOf,
  type OpeningHours,
  type RouteHours,
  type RouteName,
  routeNames,
  weekdays,
} from '@frontdoor/hours';
import { z } from 'zod';
import type { Organisation } from './find.ts';

/** All that a surgery sets about its hours. */
export type SurgeryHours = OpeningHours<Kind>;

const Range = z.object({
  from: z.string().regex(/^\d\d:\d\d$/, 'A time is written HH:MM'),
  to: z.string().regex(/^\d\d:\d\d$/, 'A time is written HH:MM'),
});
const Weekly = z.object({
  kind: z.literal('weekly'),
  days: z.record(z.enum(weekdays), z.array(Range)),
  bankHolidays: z.enum(['open', 'closed']),
});
const Plain = z.object({ kind: z.enum(['always', 'core']) });
const Routes = z.array(z.enum(routeNames));
const Weekday = z.enum(weekdays);

const Hours = z.object({
  routes: z.record(z.enum(routeNames), z.union([Plain, Weekly])),
  specialDays: z.array(
    z.object({ date: z.iso.date(), routes: Routes, times: z.array(Range), note: z.string() }),
  ),
  extra: z.array(z.object({ day: Weekday, range: Range, routes: Routes })),
  covered: z.array(
    z.object({
      day: Weekday,
      weeks: z.array(z.number().int()),
      range: Range,
      routes: Routes,
      by: z.string(),
      number: z.string(),
    }),
  ),
  // A kind that came with a later release is taken in until the surgery says otherwise.
  outOfHours: z
    .partialRecord(z.enum(kinds), z.enum(['open', 'closed']))
    .transform((given) => ({ ...coreEverywhere(kinds).outOfHours, ...given })),
});

const special = { specialDays: z.record(z.iso.date(), z.array(Range)).optional() };
const Route = z.union([Plain.extend(special), Weekly.extend(special)]);
/** As hours were kept before each route had its own: one form, no sessions, no cover. */
const FirstHours = z.object({ online: Route, phone: Route, desk: Route });

/** Reads the hours kept with an organisation. Throws with the path of the fault: nobody guesses opening times. */
export function readHours(json: string): SurgeryHours {
  const kept = JSON.parse(json) as object;
  return 'online' in kept ? fromFirst(FirstHours.parse(kept)) : Hours.parse(kept);
}

function fromFirst({ online, phone, desk }: z.infer<typeof FirstHours>): SurgeryHours {
  const first = { clinical: online, admin: online, phone, desk };
  const routes = Object.fromEntries(
    routeNames.map((name) => {
      const { specialDays: _moved, ...week } = first[name];
      return [name, week];
    }),
  ) as SurgeryHours['routes'];
  const specialDays = routeNames.flatMap((name) =>
    Object.entries(first[name].specialDays ?? {}).map(([date, times]) => ({
      date,
      routes: [name],
      times,
      note: '',
    })),
  );
  return { ...coreEverywhere(kinds), routes, specialDays };
}

const worked = new WeakMap<Organisation, Map<RouteName, RouteHours>>();

/** The hours of one route of a surgery, with its sessions, cover and closures. */
export function routeOf(organisation: Organisation, route: RouteName): RouteHours {
  const known = worked.get(organisation) ?? new Map<RouteName, RouteHours>();
  worked.set(organisation, known);
  const hours = known.get(route) ?? hoursOf(organisation.hours, route, organisation.closures);
  known.set(route, hours);
  return hours;
}
