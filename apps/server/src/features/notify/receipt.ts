import { z } from 'zod';

/** What Notify says of one message. Whom it was for stands in it too, and is not read. */
export const Receipt = z.object({ reference: z.string().nullish(), status: z.string() });
export type Receipt = z.infer<typeof Receipt>;
