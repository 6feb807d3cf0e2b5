import type { Urgency } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import type { Calendar } from '@frontdoor/hours';
import { unanswered } from '../messages/store.ts';
import { answerAll } from '../messages/thread-store.ts';
import type { Consultation } from './change-store.ts';
import { dueFor, earliest, noDue, type Waiting } from './due.ts';
import { lookedByResponse } from './first-look.ts';

/** The due column once nothing is waited for. */
export const nothingDue: Waiting = { dueAt: noDue, dueRule: '' };

/**
 * What the patient still waits for: the request until it has a response, and each later message nobody has answered,
 * each by its own receipt at the urgency of now (R53, S31b).
 */
export async function stillDue(
  reader: Reader | Tx,
  request: Pick<Consultation, 'id' | 'receivedAt' | 'respondedAt'>,
  urgency: Urgency,
  calendar: Calendar,
): Promise<Waiting> {
  const messages = await unanswered(reader, request.id);
  const own = request.respondedAt === null ? [dueFor(request.receivedAt, urgency, calendar)] : [];
  return earliest([...own, ...messages.map(({ at }) => dueFor(at, urgency, calendar))]);
}

/** A response by a named member meets everything that was due in the thread (R58), and is a look at what was written. */
export async function respond(
  tx: Tx,
  request: Pick<Consultation, 'id' | 'respondedAt' | 'lookedAt' | 'lookedBy'>,
  by: { member: string; now: number },
): Promise<Partial<Consultation>> {
  await answerAll(tx, request.id, by.now);
  return { ...nothingDue, respondedAt: request.respondedAt ?? by.now, ...lookedByResponse(request, by) };
}
