import type { Changed, Urgency } from '@frontdoor/contract';
import { notAllowed, notFound, Problem } from '../../platform/problem.ts';
import { stopDeliveriesOf } from '../deliveries/stop.ts';
import type { Message } from '../messages/store.ts';
import { messageById, unanswerAll, updateMessage } from '../messages/thread-store.ts';
import type { Staff } from '../staff/guards.ts';
import { type ActDeps, act } from './act.ts';
import type { Consultation } from './change-store.ts';
import { rankOf } from './new-request-rows.ts';
import { stillDue } from './waiting.ts';

/**
 * Takes a held reply back before it goes (S35): nothing was sent, so nothing was a response. What it had answered is
 * due again as before, and a request it had finished is open again.
 */
export function takeBack(
  deps: ActDeps,
  staff: Staff,
  consultation: string,
  messageId: string,
): Promise<Changed> {
  // Ten seconds are short: nobody's lock stands in the way of stopping a message.
  const which = { staff, consultation, lock: null };
  return act(deps, which, async ({ tx, request, now }) => {
    const message = await messageById(tx, messageId);
    if (!message || message.consultation !== request.id || message.kind !== 'to-patient') throw notFound();
    if (message.author !== staff.member.id) throw notAllowed('Only whoever wrote it can take it back.');
    if (message.takenBackAt !== null || now >= message.heldUntil) throw tooLate();

    await updateMessage(tx, message.id, { takenBackAt: now });
    await stopDeliveriesOf(tx, { consultation: request.id, message: message.id, now });
    await unanswerAll(tx, request.id, message.createdAt);
    const before = undone(request, message);
    const due = await stillDue(tx, { ...request, ...before }, request.urgency as Urgency, deps.calendar);
    return { set: { ...before, ...due }, action: 'taken-back', message: message.id };
  });
}

/** The row without what the reply had done to it. */
function undone(request: Consultation, message: Message): Partial<Consultation> {
  return {
    state: 'in-progress',
    respondedAt: request.respondedAt === message.createdAt ? null : request.respondedAt,
    finishedAt: null,
    outcome: null,
    rank: rankOf(request.flagLevel, false),
  };
}

const tooLate = () =>
  new Problem(409, 'too-late', 'It has gone', 'The message was sent already. Send another to put it right.');
