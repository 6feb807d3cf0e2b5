import type { Database } from '@frontdoor/database';

/** Whether anybody uses this database already. */
export async function isInUse(database: Database): Promise<boolean> {
  const found = await database.directory.read(({ q, t }) =>
    q.select({ id: t.organisation.id }).from(t.organisation).limit(1),
  );
  return found.length > 0;
}
