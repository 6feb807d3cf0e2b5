import type { Database } from '@frontdoor/database';
import { and, asc, count, eq } from 'drizzle-orm';

/** A practice of this server, with what the participation list says of it; null where it is not on it. */
export type ListedPractice = {
  id: string;
  slug: string;
  name: string;
  odsCode: string | null;
  liveAt: number | null;
  status: string | null;
};

/** Every practice of this server, by its code; other organisations take no requests and are in no national file. */
export function listedPractices(database: Database): Promise<ListedPractice[]> {
  return database.directory.read(async ({ q, t: { organisation: o, participation: p } }) =>
    q
      .select({
        ...{ id: o.id, slug: o.slug, name: o.name, odsCode: o.odsCode, liveAt: o.liveAt },
        status: p.status,
      })
      .from(o)
      .leftJoin(p, eq(p.odsCode, o.odsCode))
      .where(eq(o.kind, 'practice'))
      .orderBy(asc(o.odsCode), asc(o.slug)),
  );
}

/** One practice of this server; null when there is none of that id. */
export async function listedPractice(database: Database, id: string): Promise<ListedPractice | null> {
  const [found] = await database.directory.read(async ({ q, t: { organisation: o, participation: p } }) =>
    q
      .select({
        ...{ id: o.id, slug: o.slug, name: o.name, odsCode: o.odsCode, liveAt: o.liveAt },
        status: p.status,
      })
      .from(o)
      .leftJoin(p, eq(p.odsCode, o.odsCode))
      .where(and(eq(o.kind, 'practice'), eq(o.id, id))),
  );
  return found ?? null;
}

/** How many practices the participation list names; 0 when none was ever loaded. */
export async function listLength(database: Database): Promise<number> {
  const [row] = await database.directory.read(({ q, t }) =>
    q.select({ length: count() }).from(t.participation),
  );
  return row!.length;
}
