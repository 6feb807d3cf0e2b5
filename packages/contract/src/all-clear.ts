import { z } from 'zod';
import { Instant } from './instant.ts';

/** What must be dealt with before a practice closes for the day; each refuses "all clear" while it is not empty. */
export const endOfDayParts = [
  'alarms',
  'first-looks',
  'urgent',
  'due-today',
  'overdue',
  'tasks',
  'not-delivered',
  'set-aside',
] as const;
export const EndOfDayPart = z.enum(endOfDayParts);

/** The end of a practice's day: who said that nothing waits, and what waits now (S5). */
export const AllClear = z.object({
  /** `YYYY-MM-DD` in London. */
  day: z.string(),
  /** Null until somebody has said so for this day. */
  said: z.object({ who: z.string(), at: Instant }).nullable(),
  /** Each of these refuses it. */
  firstLooks: z.number().int(),
  alarms: z.number().int(),
  /** Every part with how many and the first few, oldest first. `hidden` names nobody (S27). */
  parts: z.array(
    z.object({
      part: EndOfDayPart,
      count: z.number().int(),
      first: z.array(
        z.object({ consultation: z.string(), name: z.string(), words: z.string(), at: Instant }),
      ),
    }),
  ),
  /** Urgent requests of the last 28 days that were dealt with on the same day, of those whose day is over (R64). */
  urgentInTime: z.object({ inTime: z.number().int(), all: z.number().int() }),
});
export type AllClear = z.infer<typeof AllClear>;
export type EndOfDayPart = z.infer<typeof EndOfDayPart>;
