import type { Changed, RecordResponse } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { addMessage } from '../messages/add.ts';
import { beginSilence } from '../silence/begin.ts';
import { answeredByReply } from '../tasks/answered.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { type Act, type ActDeps, act } from './act.ts';
import { inHand } from './in-hand.ts';
import { respond } from './waiting.ts';

/** Records a response given some other way: a visit booked, a letter, an appointment made by hand (R58, R61). */
export function recordResponse(
  deps: ActDeps,
  which: Act,
  { response, text }: RecordResponse,
): Promise<Changed> {
  const author = which.staff.member.id;
  return act(deps, which, async ({ tx, request, now }) => {
    const id = newId();
    const message = { id, consultation: request.id, kind: 'note' as const, author, text, response, now };
    await addMessage(tx, deps.database.vault, message);
    const urgent = request.urgency === 'urgent';
    await beginSilence(deps, tx, { message: id, response, urgent, at: now });
    await endTasksAbout(
      tx,
      { consultation: request.id, reasons: answeredByReply(which.staff.member.role) },
      { now, by: author, outcome: 'not-needed' },
    );
    const set = { ...(await respond(tx, request, { member: author, now })), ...inHand(request) };
    return { set, action: 'response', detail: { response }, message: id };
  });
}
