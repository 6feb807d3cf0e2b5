import type { VideoInstead } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { logChange } from '../audit/log.ts';
import { consultationById } from '../consultations/change-store.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { ByLink } from '../conversations/way.ts';
import { fromPatient } from '../messages/from-patient.ts';
import { mustNotRing } from '../tasks/do-not-ring.ts';
import { taskDueAt } from '../tasks/due.ts';
import { openTask } from '../tasks/open.ts';
import { endCallFor } from './end-invitation.ts';
import { tellUnread } from './room/tell-unread.ts';
import { openCallOf, updateCall } from './store.ts';

/**
 * The patient chose a phone call or a visit instead of the video call (S40): it is cancelled, the thread says so in their
 * name, and somebody is asked to arrange it. False where no call waits for them any more: then nothing has changed.
 */
export function chooseInstead(
  deps: Pick<Deps, 'database' | 'clock' | 'calendar' | 'config' | 'live' | 'content'>,
  { organisation: { id: organisation }, request: { id: consultation }, recipient, link }: ByLink,
  choice: VideoInstead,
): Promise<boolean> {
  const { vault } = deps.database;
  return deps.database.within(organisation, async (tx) => {
    const call = await openCallOf(tx, consultation);
    if (call?.state !== 'invited') return false;
    const now = deps.clock.now();
    const ending = { by: recipient, now };
    await endCallFor(tx, call, ending);
    const request = (await consultationById(tx, consultation))!;
    await tellUnread(deps, tx, { request, now });
    await updateCall(tx, call, {
      state: 'cancelled',
      instead: choice,
      insteadAt: now,
      endedAt: now,
      endedBy: recipient,
      changedAt: now,
    });
    const text = deps.content.wording.video.instead[choice];
    const given = { organisation, link: link.id, text, attachments: [] };
    await fromPatient(deps, { ...given, flags: [], reading: 'nothing', notRead: [] });
    const detail = { call: call.id, choice };
    await logChange(tx, vault, { at: now, actor: recipient, action: 'video-instead', consultation, detail });
    const urgent = request.urgency === 'urgent';
    await openTask(tx, {
      consultation,
      kind: 'call',
      // One thing to arrange, however often they choose it.
      subject: choice,
      reason: 'video-instead',
      urgent,
      doNotRing: mustNotRing(openRequest(vault, request).content.contact),
      createdAt: now,
      dueAt: taskDueAt(deps.calendar, { urgent, at: now }),
    });
    tx.afterCommit(() => deps.live.callChanged(organisation, call.id, 'room'));
    return true;
  });
}
