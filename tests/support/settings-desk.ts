import { and, asc, eq, isNull } from 'drizzle-orm';
import type { OpenTestDatabase } from './databases.ts';
import { type Desk, type StaffSite, staffSite } from './staff-site.ts';

/** A page of a practice's settings, as its manager, its receptionist and another practice's clinician meet it. */
export async function settingsDesk<Read>(open: OpenTestDatabase, page: 'opening' | 'safety', at: string) {
  const site = await staffSite(await open(), at);
  const [amir, jo, ravi] = await Promise.all([site.signIn('amir'), site.signIn('jo'), site.signIn('ravi')]);
  const path = `/api/elm-tree/${page}`;
  const read = async (desk: Desk = amir) => (await desk.get(path)).body as Read;
  const save = (part: string, body: object, desk: Desk = amir) => desk.post(`${path}/${part}`, body);
  return { site, amir, jo, ravi, read, save };
}

/** Everything that was changed about the practice itself, oldest first, opened. */
export async function settingsLog({ deps, elmTree }: StaffSite) {
  const { database } = deps;
  const rows = await database.read(elmTree, ({ q, t }) =>
    q
      .select()
      .from(t.changeLog)
      .where(and(eq(t.changeLog.organisation, elmTree), isNull(t.changeLog.consultation)))
      .orderBy(asc(t.changeLog.id)),
  );
  return rows.map(({ actor, action, detail }) => ({
    actor,
    action,
    ...(JSON.parse(database.vault.unseal(elmTree, detail!)) as object),
  }));
}
