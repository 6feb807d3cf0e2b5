import type { Database } from '@frontdoor/database';
import { asc } from 'drizzle-orm';

/** Every organisation, as the outbox worker goes round them. */
export function allOrganisations(database: Database) {
  return database.directory.read(({ q, t }) =>
    q
      .select({
        id: t.organisation.id,
        slug: t.organisation.slug,
        name: t.organisation.name,
        phone: t.organisation.phone,
      })
      .from(t.organisation)
      .orderBy(asc(t.organisation.id)),
  );
}
