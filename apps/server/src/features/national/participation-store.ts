import type { Database } from '@frontdoor/database';
import { ne } from 'drizzle-orm';
import type { ListedCode } from './participation.ts';

/** Rows of one statement. */
const atOnce = 500;

/** Puts a new list in the place of the last: whoever is not on it takes part no more (R111). All of it or nothing. */
export async function replaceList(
  database: Database,
  list: readonly ListedCode[],
  loadedAt: number,
): Promise<void> {
  await database.directory.within(async ({ q, t: { participation: p } }) => {
    await q.delete(p).where(ne(p.odsCode, ''));
    for (let from = 0; from < list.length; from += atOnce) {
      await q.insert(p).values(list.slice(from, from + atOnce).map((each) => ({ ...each, loadedAt })));
    }
  });
}
