import type { Database, Reader } from '@frontdoor/database';
import type { ClosedRoutes, RouteName } from '@frontdoor/hours';
import { and, asc, eq, gt } from 'drizzle-orm';

/** The organisation of a slug, hours still as JSON. */
export function organisationBySlug(database: Database, slug: string) {
  return database.directory.read(async ({ q, t }) => {
    const [row] = await q.select().from(t.organisation).where(eq(t.organisation.slug, slug)).limit(1);
    return row ?? null;
  });
}

/** The national code of an organisation; null where it has none. */
export function odsCodeOf(database: Database, id: string): Promise<string | null> {
  return database.directory.read(async ({ q, t }) => {
    const rows = await q
      .select({ odsCode: t.organisation.odsCode })
      .from(t.organisation)
      .where(eq(t.organisation.id, id));
    return rows[0]?.odsCode ?? null;
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

/** Whether the practice shows everybody its figures (R120); not unless it said so. */
export async function showsFigures({ q, t, organisation }: Reader): Promise<boolean> {
  const [row] = await q
    .select({ shows: t.reportingSetting.publicFigures })
    .from(t.reportingSetting)
    .where(eq(t.reportingSetting.organisation, organisation));
  return row?.shows ?? false;
}

/** The stretches for which routes were closed, those that ended before `since` left out. One ended by hand ends then. */
export async function lastingClosures(
  { q, t, organisation }: Reader,
  since: number,
): Promise<ClosedRoutes[]> {
  const { closure } = t;
  const rows = await q
    .select({
      routes: closure.routes,
      start: closure.startsAt,
      endsAt: closure.endsAt,
      endedAt: closure.endedAt,
    })
    .from(closure)
    .where(and(eq(closure.organisation, organisation), gt(closure.endsAt, since)));
  return rows
    .map(({ routes, start, endsAt, endedAt }) => ({
      routes: routes.split(',') as RouteName[],
      start,
      end: Math.min(endsAt, endedAt ?? endsAt),
    }))
    .filter(({ start, end }) => start < end);
}
