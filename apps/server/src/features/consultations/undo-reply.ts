import type { Urgency } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Calendar } from '@frontdoor/hours';
import type { Message } from '../messages/store.ts';
import { unanswerAll } from '../messages/thread-store.ts';
import { openTasksAgain } from '../tasks/store.ts';
import type { Consultation } from './change-store.ts';
import { watchFirstLookAnew } from './first-look-late.ts';
import { openAgain } from './open-again.ts';
import { turnOf } from './turn.ts';
import { stillDue } from './waiting.ts';

/**
 * The row without what a reply did to it, because it reached nobody: it was no response (R58), what it had answered is
 * due again from its own receipt, and a request it had finished is open.
 */
export async function undoReply(
  tx: Tx,
  request: Consultation,
  message: Message,
  calendar: Calendar,
): Promise<Partial<Consultation>> {
  await unanswerAll(tx, request.id, message.createdAt);
  await openTasksAgain(tx, { consultation: request.id, by: message.author, at: message.createdAt });
  // Its watch may have ended while it was finished.
  if (request.finishedAt !== null) await watchFirstLookAnew(tx, request);
  // A conversation the practice began answers nothing: that it reached nobody makes no request of it.
  const responded = request.respondedAt === message.createdAt && request.door !== 'practice';
  const respondedAt = responded ? null : request.respondedAt;
  const due = await stillDue(tx, { ...request, respondedAt }, request.urgency as Urgency, calendar);
  const turn = turnOf(request.urgency as Urgency, request.receivedAt, calendar);
  return { respondedAt, ...openAgain(request), turn, ...due };
}
