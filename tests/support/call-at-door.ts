import { newId, type Schema } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';
import { forgetRoster } from '../../apps/server/src/features/staff/roster.ts';
import { newCall } from '../../apps/server/src/features/video/call-rows.ts';
import { insertGuest } from '../../apps/server/src/features/video/guest-store.ts';
import { insertCall } from '../../apps/server/src/features/video/store.ts';
import { hashSecret, newSecret } from '../../apps/server/src/platform/secrets.ts';
import { rowOf } from '../contract/rows.ts';
import { sentRequest } from './conversation.ts';
import { born, browser, type Site } from './patient-site.ts';

const everythingOn = { offered: true, sharing: true, files: true, chat: true };

type Call = Schema['videoCall']['$inferSelect'];

type Where = Pick<Site, 'deps' | 'elmTree' | 'clock'>;

/** A video call with Dr Rosa Shah that the patient of a request is invited to; half past ten on Friday unless said. */
export async function callFor(site: Where, consultation: string, set: Partial<Call> = {}): Promise<string> {
  const { deps, elmTree } = site;
  const id = newId();
  const now = site.clock.now();
  await deps.database.within(elmTree, async (tx) => {
    const { member } = tx.t;
    await tx.q
      .insert(member)
      .values(rowOf(member, { organisation: elmTree, id: 'rosa', name: 'Dr Rosa Shah', role: 'clinician' }))
      .onConflictDoNothing();
    const invited = { id, consultation, clinician: 'rosa', madeBy: 'rosa', message: 'the invitation' };
    const call = { ...invited, startsAt: Date.parse('2026-11-27T10:30:00Z') };
    const made = await insertCall(tx, { ...newCall(call, everythingOn, now), ...set });
    if (!made) throw new Error('There is a call already');
  });
  forgetRoster(deps.database, elmTree);
  return id;
}

/** A request with a call, and the patient who has said who they are. */
export async function invitedTo(site: Site, set: Partial<Call> = {}) {
  const request = await sentRequest(site);
  const call = await callFor(site, request.id, set);
  const me = browser(site);
  await me.post(request.link, born('1958-03-12'));
  return { ...request, call, me, page: `${request.link}/video` };
}

/** The same, at twenty past ten, when they can come in. */
export async function atDoorOf(site: Site, set: Partial<Call> = {}) {
  const here = await invitedTo(site, set);
  site.clock.set('2026-11-27T10:20:00Z');
  await here.me.post(here.link, born('1958-03-12'));
  return here;
}

/** Puts a call where the test needs it. */
export function changeCall({ deps, elmTree }: Where, id: string, set: Partial<Call>): Promise<void> {
  return deps.database.within(elmTree, async ({ q, t: { videoCall: c } }) => {
    await q
      .update(c)
      .set(set)
      .where(and(eq(c.organisation, elmTree), eq(c.id, id)));
  });
}

/** A guest's own link to a call: its address, and the guest's id. */
export async function guestOf(site: Where, call: string): Promise<{ id: string; link: string }> {
  const { deps, elmTree } = site;
  const token = newSecret();
  const id = newId();
  await deps.database.within(elmTree, (tx) =>
    insertGuest(tx, {
      id,
      call,
      tokenHash: hashSecret(token),
      name: deps.database.vault.seal(elmTree, 'Ewa'),
      role: 'interpreter',
      madeBy: 'rosa',
      madeAt: site.clock.now(),
      endedAt: null,
    }),
  );
  return { id, link: `/elm-tree/v/${token}` };
}
