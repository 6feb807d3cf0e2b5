import type { Database } from '@frontdoor/database';
import { and, asc, eq, inArray } from 'drizzle-orm';

/** When the first request of a practice came that counts nationally, ms since 1970; null when none did. */
export async function firstSubmissionAt(
  database: Database,
  organisation: string,
  doors: string[],
): Promise<number | null> {
  const [row] = await database.read(organisation, async ({ q, t: { consultation: c } }) =>
    q
      .select({ at: c.receivedAt })
      .from(c)
      .where(and(eq(c.organisation, organisation), eq(c.test, false), inArray(c.door, doors)))
      .orderBy(asc(c.receivedAt))
      .limit(1),
  );
  return row?.at ?? null;
}
