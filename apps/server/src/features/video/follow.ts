import type { Tx } from '@frontdoor/database';
import { logChange } from '../audit/log.ts';
import { consultationById } from '../consultations/change-store.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { Channel } from '../deliveries/channels.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { messageById } from '../messages/thread-store.ts';
import type { Around, Work } from '../outbox/kinds.ts';
import { mustNotRing } from '../tasks/do-not-ring.ts';
import { taskDueAt } from '../tasks/due.ts';
import { openTask } from '../tasks/open.ts';
import { allTasksOf } from '../tasks/store.ts';
import { endCallFor } from './end-invitation.ts';
import { isMissed, nextLook, nextStep } from './remind-times.ts';
import { peopleOf } from './room/people-store.ts';
import { isPatientSide, isPresent, leftAt } from './room/rules.ts';
import { tellUnread } from './room/tell-unread.ts';
import { type CallRow, callById, updateCall } from './store.ts';
import { tellOfCall } from './tell.ts';
import { closesAt, isOpenState } from './when.ts';

/** Whoever is still speaking when a call should have been over is left to: it is looked at again so much later. Milliseconds. */
const lookAgainAfter = 15 * 60_000;
const notHeld = 'video-not-held';

/**
 * What is done about a call nobody has ended: reminders (E00072), and after its time a task and an end, so that whoever
 * was not seen is not lost. One transaction with the end of its row, so that each is done once.
 */
export const followVideo: Work = {
  async work(around, tx, { subject }) {
    const { deps } = around;
    const now = deps.clock.now();
    const call = await callById(tx, subject);
    if (!call || !isOpenState(call.state)) return null;
    const next = nextStep(call);
    if (now < next.at) return next.at;
    if (next.what === 'look') return look(around, tx, call, now);
    let reminded = call.reminded + 1;
    let after = nextStep({ ...call, reminded });
    // The server was down for a day: two that are due together are one.
    while (after.what === 'remind' && after.at <= now) after = nextStep({ ...call, reminded: ++reminded });
    await updateCall(tx, call, { reminded, changedAt: now });
    if (call.state === 'invited' && now < call.startsAt) await remind(around, tx, call, now);
    return after.at;
  },
};

/**
 * Whether it is held; where it is not, somebody is asked to reach the patient long before it is over (S32, S40). Nothing
 * of the call changes by it: who has it open may still hold it. Gives when to look again.
 */
async function look(around: Around, tx: Tx, call: CallRow, now: number): Promise<number | null> {
  const people = await peopleOf(tx, [call.id]);
  // Who lost their line a moment ago is there still.
  const here = people.filter((one) => isPresent(one) && leftAt(one, now) === null);
  const staffIn = here.some(({ kind, state }) => kind === 'staff' && state === 'in');
  if (now >= closesAt(call)) {
    // A patient who waits alone in a call that began is not held by anybody, however long they stay.
    if (call.state === 'started' && staffIn) return now + lookAgainAfter;
    await endUnheld(around, tx, call, now);
    return null;
  }
  const there = { patientCame: people.some(isPatientSide), patientHere: here.some(isPatientSide), staffIn };
  if (isMissed(call, there, now)) await askToReach(around, tx, call, now);
  return nextLook(call, now);
}

async function remind({ deps }: Around, tx: Tx, call: CallRow, now: number): Promise<void> {
  const { consultation, message } = call;
  const request = (await consultationById(tx, consultation))!;
  const told = (await deliveriesOf(tx, consultation)).find((each) => each.message === message);
  const unread = (await messageById(tx, message))!.readAt === null;
  const first = channelToTry((told?.channel ?? 'email') as Channel, unread);
  const template = 'video-reminder';
  const channel = await tellOfCall(deps, tx, { request, call, message, template, first, now, sendAt: now });
  await logChange(tx, deps.database.vault, {
    at: now,
    actor: 'system',
    action: 'video-reminded',
    consultation,
    detail: { call: call.id, channel },
  });
  tx.afterCommit(() => deps.live.changed(tx.organisation, consultation));
}

/** What they have not opened on one channel they may find on the other, where that is safe (S23, S32). */
function channelToTry(told: Channel, unread: boolean): Channel {
  if (!unread) return told;
  return told === 'email' ? 'text' : 'email';
}

/** Nobody came, or it broke off and nobody ended it: somebody has to reach the patient another way. */
async function endUnheld({ deps }: Around, tx: Tx, call: CallRow, now: number): Promise<void> {
  const { id, consultation, startedAt } = call;
  const came = (await peopleOf(tx, [id])).some(isPatientSide);
  // Who came, and was let in by nobody, did not stay away: it does not say so of them.
  const waited = came && startedAt === null;
  const ending = came || startedAt !== null ? 'broke-off' : 'not-joined';
  const endedAt = startedAt === null ? now : await lastThere(tx, { id, startedAt });
  await endCallFor(tx, call, { by: 'system', now });
  await updateCall(tx, call, { state: 'ended', endedAt, endedBy: 'system', ending, changedAt: now });
  await logChange(tx, deps.database.vault, {
    at: now,
    actor: 'system',
    action: 'video-ended',
    consultation,
    detail: {
      call: id,
      ending,
      outcome: null,
      minutes: minutesOf(startedAt, endedAt),
      ...(waited && { waited }),
    },
  });
  const request = (await consultationById(tx, consultation))!;
  await tellUnread(deps, tx, { request, now });
  tx.afterCommit(() => {
    deps.live.changed(tx.organisation, consultation);
    deps.live.callChanged(tx.organisation, id, 'room');
  });
  await askToReach({ deps }, tx, call, now);
}

/** A person rings whoever was not seen; once for an invitation, unless what they did then is nothing that reached them. */
async function askToReach(
  { deps }: Pick<Around, 'deps'>,
  tx: Tx,
  { consultation, message, startedAt }: CallRow,
  now: number,
): Promise<void> {
  const request = (await consultationById(tx, consultation))!;
  if (request.finishedAt !== null) return;
  const dealtWith = (await allTasksOf(tx, consultation)).some(
    ({ reason, subject, outcome }) =>
      reason === notHeld && subject === message && outcome !== null && outcome !== 'not-needed',
  );
  // One that began and broke off is news, whatever was done while they waited for it.
  if (dealtWith && startedAt === null) return;
  const urgent = request.urgency === 'urgent';
  const asked = await openTask(tx, {
    consultation,
    kind: 'call',
    subject: message,
    reason: notHeld,
    urgent,
    doNotRing: mustNotRing(openRequest(deps.database.vault, request).content.contact),
    createdAt: now,
    dueAt: taskDueAt(deps.calendar, { urgent, at: now }),
  });
  if (asked) tx.afterCommit(() => deps.live.changed(tx.organisation, consultation));
}

/** When somebody was last in a call that broke off: it did not last until we looked. Ms since 1970. */
async function lastThere(tx: Tx, { id, startedAt }: { id: string; startedAt: number }): Promise<number> {
  const people = await peopleOf(tx, [id]);
  return Math.max(startedAt, ...people.map(({ leftAt, goneAt, seenAt }) => leftAt ?? goneAt ?? seenAt));
}

const minutesOf = (from: number | null, until: number) =>
  from === null ? null : Math.round((until - from) / 60_000);
