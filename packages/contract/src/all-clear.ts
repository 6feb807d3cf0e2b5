import { z } from 'zod';
import { Instant } from './consultation.ts';

/** The end of a practice's day: who said that nothing waits, and what waits now (S5). */
export const AllClear = z.object({
  /** `YYYY-MM-DD` in London. */
  day: z.string(),
  /** Null until somebody has said so for this day. */
  said: z.object({ who: z.string(), at: Instant }).nullable(),
  /** Each of these refuses it. */
  firstLooks: z.number().int(),
  alarms: z.number().int(),
});
export type AllClear = z.infer<typeof AllClear>;
