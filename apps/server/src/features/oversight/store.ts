import type { Database } from '@frontdoor/database';
import { and, asc, eq, isNull } from 'drizzle-orm';

export type Overseen = { id: string; slug: string; name: string; odsCode: string | null };

/** The practices a commissioner may see figures of now, by name. */
export function practicesOf(database: Database, commissioner: string): Promise<Overseen[]> {
  return database.directory.read(({ q, t }) =>
    q
      .select({
        id: t.organisation.id,
        slug: t.organisation.slug,
        name: t.organisation.name,
        odsCode: t.organisation.odsCode,
      })
      .from(t.oversight)
      .innerJoin(t.organisation, eq(t.organisation.id, t.oversight.practice))
      .where(and(eq(t.oversight.commissioner, commissioner), isNull(t.oversight.endedAt)))
      .orderBy(asc(t.organisation.name)),
  );
}

/** Who may see figures of a practice now, and since when: ms since 1970. */
export function overseersOf(
  database: Database,
  practice: string,
): Promise<{ name: string; since: number }[]> {
  return database.directory.read(({ q, t }) =>
    q
      .select({ name: t.organisation.name, since: t.oversight.since })
      .from(t.oversight)
      .innerJoin(t.organisation, eq(t.organisation.id, t.oversight.commissioner))
      .where(and(eq(t.oversight.practice, practice), isNull(t.oversight.endedAt)))
      .orderBy(asc(t.organisation.name)),
  );
}

/** Begins it, or begins it again after it had ended; nothing changes where it runs. */
export async function beginOversight(
  database: Database,
  { commissioner, practice, at }: { commissioner: string; practice: string; at: number },
): Promise<void> {
  await database.directory.within(async ({ q, t }) => {
    const both = and(eq(t.oversight.commissioner, commissioner), eq(t.oversight.practice, practice));
    const [there] = await q.select().from(t.oversight).where(both);
    if (!there) await q.insert(t.oversight).values({ commissioner, practice, since: at, endedAt: null });
    else if (there.endedAt !== null)
      await q.update(t.oversight).set({ since: at, endedAt: null }).where(both);
  });
}

/** Says whether it ran. */
export async function endOversight(
  database: Database,
  { commissioner, practice, at }: { commissioner: string; practice: string; at: number },
): Promise<boolean> {
  return database.directory.within(async ({ q, t }) => {
    const hit = await q
      .update(t.oversight)
      .set({ endedAt: at })
      .where(
        and(
          eq(t.oversight.commissioner, commissioner),
          eq(t.oversight.practice, practice),
          isNull(t.oversight.endedAt),
        ),
      )
      .returning({ practice: t.oversight.practice });
    return hit.length === 1;
  });
}
