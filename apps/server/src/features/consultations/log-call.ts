import type { Changed, LogCall } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { invalid } from '../../platform/problem.ts';
import { addMessage } from '../messages/add.ts';
import { beginSilence } from '../silence/begin.ts';
import { endSilence } from '../silence/end.ts';
import { answeredByCall } from '../tasks/answered.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { type Act, type ActDeps, act } from './act.ts';
import { lookedByResponse } from './first-look.ts';
import { inHand } from './in-hand.ts';
import { respond } from './waiting.ts';

/** Logs a phone call. Speaking to the patient can be the response; not reaching them never is (R58). */
export function logCall(deps: ActDeps, which: Act, { reached, text, response }: LogCall): Promise<Changed> {
  const author = which.staff.member.id;
  if (response && reached !== 'spoke') {
    throw invalid([{ path: 'response', message: 'Only a call in which you spoke can be the response' }]);
  }
  return act(deps, which, async ({ tx, request, now }) => {
    const id = newId();
    const message = { id, consultation: request.id, kind: 'call' as const, author, text, response, now };
    await addMessage(tx, deps.database.vault, message);
    const by = { member: author, now };
    const spoke = reached === 'spoke' ? { ...inHand(request), ...lookedByResponse(request, by) } : {};
    if (reached === 'spoke') {
      await endSilence(tx, request.id, now);
      const ending = { now, by: author, outcome: 'reached' } as const;
      await endTasksAbout(tx, { consultation: request.id, reasons: answeredByCall }, ending);
      const urgent = request.urgency === 'urgent';
      await beginSilence(deps, tx, { message: id, response, urgent, at: now });
    }
    const answered = response ? await respond(tx, request, by) : {};
    // Trying and failing is not looking: what nobody has looked at stays in the triage queue (S5).
    return { set: { ...answered, ...spoke }, action: 'called', detail: { reached, response }, message: id };
  });
}
