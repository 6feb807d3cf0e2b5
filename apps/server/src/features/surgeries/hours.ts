import { type RouteHours, weekdays } from '@frontdoor/hours';
import { z } from 'zod';

const Range = z.object({
  from: z.string().regex(/^\d\d:\d\d$/, 'A time is written HH:MM'),
  to: z.string().regex(/^\d\d:\d\d$/, 'A time is written HH:MM'),
});
const SpecialDays = z.record(z.iso.date(), z.array(Range)).optional();
const Route = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('always') }),
  z.object({ kind: z.literal('core'), specialDays: SpecialDays }),
  z.object({
    kind: z.literal('weekly'),
    days: z.record(z.enum(weekdays), z.array(Range)),
    bankHolidays: z.enum(['open', 'closed']),
    specialDays: SpecialDays,
  }),
]);
const Hours = z.object({ online: Route, phone: Route, desk: Route });

/** When each way of reaching a surgery is open. `online` also says when somebody reads what was sent (S3). */
export type SurgeryHours = { online: RouteHours; phone: RouteHours; desk: RouteHours };

/** Reads the hours kept with an organisation. Throws with the path of the fault: nobody guesses opening times. */
export function readHours(json: string): SurgeryHours {
  return Hours.parse(JSON.parse(json));
}
