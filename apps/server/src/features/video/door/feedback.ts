import type { Reader, Tx } from '@frontdoor/database';
import type { Deps } from '../../../platform/deps.ts';
import { logStep } from '../../audit/log.ts';
import type { Consultation } from '../../consultations/change-store.ts';
import type { ByLink } from '../../conversations/way.ts';
import { patientById } from '../../patients/store.ts';
import { type CallRow, updateCall } from '../store.ts';
import { callOfWay } from './call-of-way.ts';

/** From 1, very poor, to 5, very good. */
const answers = [1, 2, 3, 4, 5];

/**
 * Whether their page asks how a call was (E00069): once it has ended, where both sides were in it, once only. Tests are
 * nobody's calls, and of a patient who has died nothing is asked (S24).
 */
export async function asksAboutCall(
  reader: Reader | Tx,
  { test, patient }: Pick<Consultation, 'test' | 'patient'>,
  { state, startedAt, feedback }: Pick<CallRow, 'state' | 'startedAt' | 'feedback'>,
): Promise<boolean> {
  if (state !== 'ended' || startedAt === null || feedback !== null || test) return false;
  return (await patientById(reader as Reader, patient))?.state !== 'deceased';
}

/** Keeps one tap; a second, or one that is none of the five, changes nothing. */
export function keepCallFeedback(deps: Deps, way: ByLink, answer: number): Promise<void> {
  const { organisation, request } = way;
  return deps.database.within(organisation.id, async (tx) => {
    const call = await callOfWay(tx, way);
    if (!answers.includes(answer) || !call || !(await asksAboutCall(tx, request, call))) return;
    const at = deps.clock.now();
    await updateCall(tx, call, { feedback: answer, feedbackAt: at, changedAt: at });
    await logStep(tx, { at, actor: way.recipient, action: 'video-feedback', consultation: request.id });
    tx.afterCommit(() => {
      deps.live.changed(organisation.id, request.id);
      deps.live.callChanged(organisation.id, call.id, 'room');
    });
  });
}
