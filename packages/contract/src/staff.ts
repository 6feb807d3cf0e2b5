import { z } from 'zod';
import { Role } from './words.ts';

/** Who is signed in, and where they work. */
export const Me = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  memberships: z.array(
    z.object({
      organisation: z.string(),
      slug: z.string(),
      name: z.string(),
      member: z.string(),
      role: Role,
      /** A commissioner sees figures of practices and no request. */
      kind: z.enum(['practice', 'provider', 'network', 'care-home', 'commissioner']),
    }),
  ),
});

export const Practice = z.object({
  slug: z.string(),
  name: z.string(),
  town: z.string(),
  phone: z.string(),
  open: z.boolean(),
  /** "Open · closes 18:30", "Closed · opens 8am on Monday 30 November". */
  openWords: z.string(),
  members: z.array(z.object({ id: z.string(), name: z.string(), role: Role })),
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
  /** True where e-mail is not set up and the demo shows an outbox page instead. */
  demoOutbox: z.boolean(),
  /** The channels that have a transport: a message can go by no other. */
  channels: z.array(z.enum(['email', 'text'])),
});

/** RFC 9457. `errors` names the fields at fault; `kept` says what was not lost. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

export type Me = z.infer<typeof Me>;
export type Practice = z.infer<typeof Practice>;
export type Problem = z.infer<typeof Problem>;
