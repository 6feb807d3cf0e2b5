import type { Database, Schema } from '@frontdoor/database';
import { asc } from 'drizzle-orm';

type Row = Schema['organisation']['$inferInsert'];

/** Gives false when the address is taken. */
export function insertOrganisation(database: Database, row: Row): Promise<boolean> {
  return database.directory.within(async ({ q, t }) => {
    const rows = await q
      .insert(t.organisation)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: t.organisation.id });
    return rows.length > 0;
  });
}

/** Every organisation with what a message names of it, for jobs that visit each. */
export function allOrganisations(database: Database) {
  return database.directory.read(({ q, t }) =>
    q
      .select({
        id: t.organisation.id,
        slug: t.organisation.slug,
        name: t.organisation.name,
        phone: t.organisation.phone,
        liveAt: t.organisation.liveAt,
      })
      .from(t.organisation)
      .orderBy(asc(t.organisation.id)),
  );
}
