import type { Urgency } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { openAlarmOf } from '../alarms/open.ts';
import { logChange } from '../audit/log.ts';
import { lastOf } from '../audit/store.ts';
import { type Consultation, consultationById } from '../consultations/change-store.ts';
import { stillDue } from '../consultations/waiting.ts';
import type { Around, Work } from '../outbox/kinds.ts';
import { serviceSettings } from './settings.ts';
import { type Stage, type StageName, stageNames, stagesOf, whatToTell } from './stages.ts';
import { tellStaff } from './tell-staff.ts';

/**
 * Tells people of a due time nobody has met, when its next stage has come (R62): by message, in the timeline, and to
 * every open inbox, so that its place and its mark change. What was answered meanwhile tells nobody, what was moved tells
 * at its new time. One transaction with the end of its row, so that each stage is told once.
 */
export const followClock: Work = {
  async work(around, tx, { subject }) {
    const { deps } = around;
    const request = await consultationById(tx, subject);
    if (!request || request.finishedAt !== null) return null;
    const now = deps.clock.now();
    const settings = await serviceSettings(tx);
    // Its own due time, whatever older one it is shown with (S38): that one tells for itself.
    const { urgency } = request;
    const { dueAt } = await stillDue(tx, request, urgency as Urgency, deps.calendar);
    const stages = stagesOf({ dueAt, urgency }, { ...settings, calendar: deps.calendar });
    if (stages.length === 0) return null;
    const { tell, again } = whatToTell(stages, await saidOf(tx, subject), now);
    if (tell) await say(around, tx, { request, dueAt, tell, now });
    return again;
  },
};

async function saidOf(tx: Tx, consultation: string): Promise<Record<StageName, number | null>> {
  const said: Partial<Record<StageName, number | null>> = {};
  for (const name of stageNames) said[name] = await lastOf(tx, consultation, name);
  return said as Record<StageName, number | null>;
}

/** While its alarm is open that tells people already, louder: then it is only written down. */
async function say(
  around: Around,
  tx: Tx,
  { request, dueAt, tell, now }: { request: Consultation; dueAt: number; tell: Stage; now: number },
): Promise<void> {
  const { deps } = around;
  const alarm = await openAlarmOf(tx, request.id);
  const told = alarm ? [] : await tellStaff(around, tx, { kind: tell.name, request, now });
  await logChange(tx, deps.database.vault, {
    at: now,
    actor: 'system',
    action: tell.name,
    consultation: request.id,
    detail: { due: dueAt, told, alarm: alarm !== null },
  });
  tx.afterCommit(() => deps.live.changed(tx.organisation, request.id));
}
