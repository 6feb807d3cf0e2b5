import { newId } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';
import { answer, begin, browser, type Form, filledIn, rows, type Site, unsealed } from './patient-site.ts';

/** A request that was sent, and the link that went out with its acknowledgement. */
export async function sentRequest(
  site: Site,
  changes: Record<string, Form> = {},
  who: Form = { who: 'self' },
) {
  const me = browser(site);
  const draft = who.who === 'self' ? await filledIn(me, changes) : await begin(me, who);
  if (who.who !== 'self') await answer(me, draft, changes);
  await me.post(`${draft}/check`, {});
  const request = (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;
  const delivery = (await rows(site, 'delivery')).find(({ consultation }) => consultation === request.id)!;
  const { token } = unsealed(site, delivery.content);
  return { id: request.id, reference: request.reference, link: `/elm-tree/m/${token}` };
}

type Written = Partial<Site['deps']['database']['schema']['message']['$inferInsert']> & { words?: string };

/** The surgery writes: what the staff side leaves in the thread. */
export async function surgeryWrites(
  site: Site,
  consultation: string,
  { words = 'Please rest it and come in on Monday.', ...row }: Written = {},
) {
  const { vault } = site.deps.database;
  const now = site.clock.now();
  const id = newId();
  await site.deps.database.within(site.elmTree, async (tx) => {
    await tx.q.insert(tx.t.message).values({
      organisation: site.elmTree,
      id,
      consultation,
      kind: 'to-patient',
      author: 'member-1',
      text: vault.seal(site.elmTree, words),
      response: 'advice',
      fromRecord: false,
      createdAt: now,
      heldUntil: now,
      ...row,
    });
  });
  // As a reply does: it is the response (R58).
  await changeRequest(site, consultation, { respondedAt: now });
  return id;
}

/** Puts a request where the test needs it. */
export function changeRequest(site: Site, id: string, set: Record<string, unknown>): Promise<void> {
  return site.deps.database.within(site.elmTree, async ({ q, t }) => {
    await q
      .update(t.consultation)
      .set(set)
      .where(and(eq(t.consultation.organisation, site.elmTree), eq(t.consultation.id, id)));
  });
}
