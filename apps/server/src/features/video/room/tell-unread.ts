import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../../platform/deps.ts';
import type { Consultation } from '../../consultations/change-store.ts';
import { openRequest } from '../../consultations/request-facts.ts';
import { threadMessages } from '../../conversations/store.ts';
import { deliveriesOf } from '../../deliveries/store.ts';
import { tellRecipient } from '../../deliveries/tell.ts';
import { beginLadder } from '../../ladder/begin.ts';
import { recipientOf } from '../../ladder/climb.ts';
import { ringOutbox } from '../../outbox/bell.ts';
import { isOfChat } from './chat.ts';

/**
 * The call is over: what staff wrote in it and the patient has not read is told like any message, once for all of it, and
 * followed until it is read (S32).
 */
export async function tellUnread(
  deps: Pick<Deps, 'database' | 'calendar' | 'config' | 'live'>,
  tx: Tx,
  { request, now }: { request: Consultation; now: number },
): Promise<void> {
  // Also what was written before anybody could come in, or before the call was moved; not what was told after another.
  const told = new Set((await deliveriesOf(tx, request.id)).map(({ message }) => message));
  const last = (await threadMessages(tx, request.id, now)).findLast(
    ({ id, readAt }) => isOfChat(id) && readAt === null && !told.has(id),
  );
  if (!last) return;
  const { content } = openRequest(deps.database.vault, request);
  const about = { consultation: request.id, message: last.id, recipient: recipientOf(content) };
  await tellRecipient(deps, tx, {
    ...about,
    contact: content.contact,
    template: 'message',
    first: 'email',
    except: [],
    rung: 0,
    now,
    sendAt: now,
  });
  await beginLadder(deps, tx, { ...about, urgent: request.urgency === 'urgent', at: now });
  tx.afterCommit(() => ringOutbox(deps.database, tx.organisation));
}
