import { eq } from 'drizzle-orm';
import type { Deps } from '../../platform/deps.ts';

/** Every row of every table that belongs to the surgery. */
export async function everyTable(
  deps: Deps,
  organisation: string,
): Promise<Record<string, Record<string, unknown>[]>> {
  const { schema } = deps.database;
  const tables: Record<string, Record<string, unknown>[]> = {};
  for (const [name, table] of Object.entries(schema)) {
    if (!('organisation' in table)) continue;
    const mine = eq(table.organisation, organisation);
    tables[name] = await deps.database.read(organisation, ({ q }) => q.select().from(table).where(mine));
  }
  return tables;
}
