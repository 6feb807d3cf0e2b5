import type { Database, Schema } from '@frontdoor/database';

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
