import { z } from 'zod';

/** Milliseconds since 1970. */
export const Instant = z.number().int();
