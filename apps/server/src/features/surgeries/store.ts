import type { Database } from '@frontdoor/database';
import { asc, eq } from 'drizzle-orm';

/** The organisation of a slug, hours still as JSON. */
export function organisationBySlug(database: Database, slug: string) {
  return database.directory.read(async ({ q, t }) => {
    const [row] = await q.select().from(t.organisation).where(eq(t.organisation.slug, slug)).limit(1);
    return row ?? null;
  });
}

/** Every practice, by name, for the list at `/`. */
export function listPractices(database: Database) {
  return database.directory.read(({ q, t }) =>
    q
      .select({ slug: t.organisation.slug, name: t.organisation.name, town: t.organisation.town })
      .from(t.organisation)
      .where(eq(t.organisation.kind, 'practice'))
      .orderBy(asc(t.organisation.name)),
  );
}
