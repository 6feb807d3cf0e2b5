import type { Changed } from '@frontdoor/contract';
import { notAllowed, notFound, Problem } from '../../platform/problem.ts';
import { messageById } from '../messages/thread-store.ts';
import type { Staff } from '../staff/guards.ts';
import { type ActDeps, act } from './act.ts';
import { withdrawMessage } from './withdraw-message.ts';

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
  // Ten seconds are short: nothing stands in the way of stopping a message, neither a lock nor a flag just raised.
  const which = { staff, consultation, lock: null };
  return act(
    deps,
    which,
    async ({ tx, request, now }) => {
      const message = await messageById(tx, messageId);
      if (!message || message.consultation !== request.id || message.kind !== 'to-patient') throw notFound();
      if (message.author !== staff.member.id) throw notAllowed('Only whoever wrote it can take it back.');
      if (message.takenBackAt !== null || now >= message.heldUntil) throw tooLate();

      const set = await withdrawMessage(deps, tx, { request, message, by: staff.member.id, now });
      return { set, action: 'taken-back', message: message.id };
    },
    'also-unseen',
  );
}

const tooLate = () =>
  new Problem(409, 'too-late', 'It has gone', 'The message was sent already. Send another to put it right.');
