import type { Reader, Tx } from '@frontdoor/database';
import type { Deps } from '../../../platform/deps.ts';
import type { Consultation } from '../../consultations/change-store.ts';
import { openRequest } from '../../consultations/request-facts.ts';
import { tellRecipient } from '../../deliveries/tell.ts';
import { beginLadder } from '../../ladder/begin.ts';
import { recipientOf } from '../../ladder/climb.ts';
import { ringOutbox } from '../../outbox/bell.ts';
import type { CallRow } from '../store.ts';
import { isOfChat, saidSince } from './chat.ts';

/**
 * The call is over: what staff wrote in it and the patient has not read is told like any message, once for all of it, and
 * followed until it is read (S32).
 */
export async function tellUnread(
  deps: Pick<Deps, 'database' | 'calendar' | 'config' | 'live'>,
  tx: Tx,
  { call, request, now }: { call: CallRow; request: Consultation; now: number },
): Promise<void> {
  const said = await saidSince(tx as Reader, call, now);
  const last = said.findLast(({ id, readAt }) => isOfChat(id) && readAt === null);
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
