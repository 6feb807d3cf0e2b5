import type { Database } from '@frontdoor/database';
import { desc, eq } from 'drizzle-orm';

/** Writes down that a week of a practice went into a national file; once more replaces what stood (R112). */
export async function markProduced(
  database: Database,
  organisation: string,
  week: { week: string; mapping: string; records: number; producedAt: number },
): Promise<void> {
  const row = { ...week, producedBy: 'operator' };
  await database.within(organisation, ({ q, t: { nationalWeek: w } }) =>
    q
      .insert(w)
      .values({ organisation, ...row })
      .onConflictDoUpdate({ target: [w.organisation, w.week], set: row }),
  );
}

/** Every week of a practice that went into a national file, the newest first. */
export function producedWeeks(database: Database, organisation: string) {
  return database.read(organisation, async ({ q, t: { nationalWeek: w } }) =>
    q
      .select({ week: w.week, records: w.records, producedAt: w.producedAt })
      .from(w)
      .where(eq(w.organisation, organisation))
      .orderBy(desc(w.week)),
  );
}
