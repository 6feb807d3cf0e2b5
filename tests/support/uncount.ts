import { and, eq } from 'drizzle-orm';
import type { Deps } from '../../apps/server/src/platform/deps.ts';

/** Makes a request of Elm Tree's what staff marked as a test, or what the practice began: counted in nothing (R119). */
export async function uncount(
  { deps, elmTree }: { deps: Pick<Deps, 'database'>; elmTree: string },
  id: string,
  how: { test: true } | { door: 'practice' },
): Promise<void> {
  await deps.database.within(elmTree, async ({ q, t }) => {
    const c = t.consultation;
    await q
      .update(c)
      .set(how)
      .where(and(eq(c.organisation, elmTree), eq(c.id, id)));
  });
}
