import type { Invited, InviteToVideo } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { type Act, act } from '../consultations/act.ts';
import { mustBeThere } from '../consultations/reply.ts';
import { rosterOf } from '../staff/roster.ts';
import { callId, newCall } from './call-rows.ts';
import { alreadyInvited, sayInvited } from './invited.ts';
import { mustBeClinician, mustHaveNoCall, mustOfferVideo, thereIsOne, whenOf } from './may-invite.ts';
import { sendInvitation } from './send-invitation.ts';
import { callById, insertCall } from './store.ts';
import { sayWhen } from './when.ts';
import { sayInvitation } from './words.ts';

/**
 * Invites the patient of a request to a video call, now or at a time: words into the thread, the recorded response (R58),
 * the message that tells them, reminders, in one act. What is for now or urgent goes at once; anything else can be taken
 * back for 10 seconds (S35). The same invitation sent again is one.
 */
export async function inviteToVideo(deps: Deps, which: Act, given: InviteToVideo): Promise<Invited> {
  const { database, clock, content } = deps;
  const { organisation, member } = which.staff;
  const id = callId(organisation.id, which.consultation, { ...given, lock: 0 });
  const before = await alreadyInvited(deps, organisation.id, id);
  if (before) return before;
  const who = mustBeClinician(given, await rosterOf(deps, organisation.id));

  const invite = act(deps, which, async ({ tx, request, now }) => {
    const settings = await mustOfferVideo(tx);
    await mustHaveNoCall(tx, request.id);
    await mustBeThere(tx, request);
    const { clinician, text } = given;
    const message = newId();
    const of = { id, consultation: request.id, clinician, madeBy: member.id, message };
    const call = newCall({ ...of, startsAt: whenOf(given, now) }, settings, now);
    if (!(await insertCall(tx, call))) throw thereIsOne();
    const set = await sendInvitation(deps, tx, {
      request,
      call,
      text: sayInvitation(content.wording.video, { own: text, call, who }),
      first: given.channel === 'text' ? 'text' : 'email',
      by: member,
      atOnce: false,
      now,
    });
    const detail = { call: id, when: sayWhen(call), clinician, message };
    return { set, action: 'video-invited', detail, message };
  });
  // Pressed twice at once, the second meets the lock that the first has moved: it is the same invitation all the same.
  await invite.catch(async (fault: unknown) => {
    if (!(await alreadyInvited(deps, organisation.id, id))) throw fault;
  });
  return database.read(organisation.id, async (reader) =>
    sayInvited(reader, (await callById(reader, id))!, clock.now()),
  );
}
