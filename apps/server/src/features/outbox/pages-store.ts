import type { Reader } from '@frontdoor/database';
import { desc, eq } from 'drizzle-orm';

/** The newest deliveries of one organisation. */
export function latestDeliveries({ q, t, organisation }: Reader, limit: number) {
  return q
    .select()
    .from(t.delivery)
    .where(eq(t.delivery.organisation, organisation))
    .orderBy(desc(t.delivery.createdAt))
    .limit(limit);
}
