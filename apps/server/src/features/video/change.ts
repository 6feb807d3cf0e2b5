import type { ChangeVideo, Invited } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { mustBeThere } from '../consultations/reply.ts';
import type { Channel } from '../deliveries/channels.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { messageById, updateMessage } from '../messages/thread-store.ts';
import { updateOutreach } from '../outreach/store.ts';
import { expiryOf } from '../outreach/times.ts';
import { nameOf, rosterOf } from '../staff/roster.ts';
import { type Changing, changing } from './changing.ts';
import { endInvitation } from './end-invitation.ts';
import { sayInvited } from './invited.ts';
import { mustBeClinician, whenOf } from './may-invite.ts';
import { sendInvitation } from './send-invitation.ts';
import { callById, updateCall } from './store.ts';
import { tellGuestsAgain } from './tell-guests-again.ts';
import { sayWhen } from './when.ts';
import { sayChanged } from './words.ts';

/**
 * Gives a call another time or clinician, and tells the patient again. What the first invitation still waited to say is
 * said no more. A change that changes nothing tells nobody.
 */
export async function changeCall(
  deps: Deps,
  which: Omit<Changing, 'lock'>,
  { lock, startsAt: given, clinician }: ChangeVideo,
): Promise<Invited> {
  const { database, clock, content } = deps;
  const { organisation, member } = which.staff;
  const roster = await rosterOf(deps, organisation.id);
  await changing(deps, { ...which, lock }, async ({ tx, call, request, now }) => {
    const sameTime = given === call.startsAt;
    if (sameTime && clinician === call.clinician) return null;
    if (clinician !== call.clinician) mustBeClinician({ clinician }, roster);
    await mustBeThere(tx, request);
    const startsAt = sameTime ? call.startsAt : whenOf({ startsAt: given }, now);
    const message = newId();
    const set = {
      ...{ startsAt, clinician, message, madeBy: member.id, madeAt: now, changedAt: now },
      ...{ reminded: 0, delayMinutes: null, delaySaidAt: null },
    };
    await endInvitation(tx, call, { by: member.id, now });
    const first = (await messageById(tx, call.message))!;
    // One call is one response (R58): the one that stands.
    await updateMessage(tx, first.id, { response: null });
    // It has not gone, and is said together with what has changed: it cannot be taken back alone.
    if (first.heldUntil > now) await updateMessage(tx, first.id, { heldUntil: now });
    await updateCall(tx, call, set);
    if (request.door === 'practice')
      await updateOutreach(tx, request.id, { expiresAt: expiryOf(startsAt, null) });
    const told = (await deliveriesOf(tx, request.id)).find((each) => each.message === call.message);
    const changed = { ...call, ...set };
    if (!sameTime) await tellGuestsAgain(tx, database.vault, { call: changed, now });
    const who = nameOf(roster, clinician);
    const waits = await sendInvitation(deps, tx, {
      request,
      call: changed,
      text: sayChanged(content.wording.video, { call: changed, who }),
      first: (told?.channel ?? 'email') as Channel,
      by: member,
      atOnce: true,
      now,
    });
    const detail = { call: call.id, when: sayWhen(changed), clinician, message };
    return { set: waits, action: 'video-changed', detail, message };
  });
  return database.read(organisation.id, async (reader) =>
    sayInvited(reader, (await callById(reader, which.call))!, clock.now()),
  );
}
