import type { InviteByName, Invited } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import { logChange } from '../audit/log.ts';
import { addToOutbox } from '../outbox/add.ts';
import { type Begin, beginConversation } from '../outreach/begin.ts';
import { mustBeThem } from '../outreach/must-be-them.ts';
import { readPatient } from '../outreach/read-patient.ts';
import { cannotWrite, notLive } from '../outreach/start-faults.ts';
import type { Staff } from '../staff/guards.ts';
import { rosterOf } from '../staff/roster.ts';
import { messagingSettings } from '../switches/settings.ts';
import { callId, newCall } from './call-rows.ts';
import { alreadyInvited, sayInvited } from './invited.ts';
import { mustBeClinician, mustOfferVideo, whenOf } from './may-invite.ts';
import { nextStep } from './remind-times.ts';
import { insertCall } from './store.ts';
import { isNow, sayWhen } from './when.ts';
import { sayInvitation } from './words.ts';

/**
 * Invites somebody by name (E00041): a conversation the practice begins, with a call in it. Whom it may write to, and
 * how, is as for any other message of its own (S23, S24, R77). The same sent again is one.
 */
export async function inviteByName(deps: Deps, staff: Staff, given: InviteByName): Promise<Invited> {
  const { database, clock, content } = deps;
  const { organisation, member } = staff;
  if (organisation.liveAt === null) throw notLive();
  const id = callId(organisation.id, member.id, given);
  const before = await alreadyInvited(deps, organisation.id, id);
  if (before) return before;
  const who = mustBeClinician(given, await rosterOf(deps, organisation.id));
  const patient = readPatient(given.to, londonToday(clock.now()).date);

  return database.within(organisation.id, async (tx) => {
    const now = clock.now();
    const settings = await mustOfferVideo(tx);
    const { messages, files } = await messagingSettings(tx);
    const startsAt = whenOf(given, now);
    const timed = { startsAt, madeAt: now };
    const begin: Begin = {
      submission: id,
      startedBy: member.id,
      batch: null,
      patient,
      checked: given.to.fromRecord,
      ask: {
        about: 'clinical',
        text: sayInvitation(content.wording.video, { own: given.text, call: timed, who }),
        fromRecord: false,
        questionnaire: null,
        replies: messages,
        files: messages && files,
        // Of a call they are reminded before its time, and not of having written nothing.
        reminders: false,
        expiresDays: null,
      },
      questionnaire: null,
      answerBy: null,
      urgent: isNow(timed),
      attachments: [],
      video: { startsAt, at: sayWhen(timed), first: given.channel === 'text' ? 'text' : 'email' },
    };
    await mustBeThem(deps, tx, begin);
    const begun = await beginConversation(deps, tx, begin);
    if ('fault' in begun) throw cannotWrite(begun.fault);
    const { consultation, message } = begun;
    const { clinician } = given;
    const call = newCall(
      { id, consultation, clinician, madeBy: member.id, startsAt, message },
      settings,
      now,
    );
    // Sent twice at once, the second finds what the first began.
    if (await insertCall(tx, call)) {
      await addToOutbox(tx, { kind: 'video', subject: id, runAt: nextStep(call).at });
      const detail = { call: id, when: sayWhen(call), clinician, message };
      const action = 'video-invited';
      await logChange(tx, database.vault, { at: now, actor: member.id, action, consultation, detail });
    }
    tx.afterCommit(() => deps.live.callChanged(organisation.id, id, 'room'));
    return sayInvited(tx, call, now);
  });
}
