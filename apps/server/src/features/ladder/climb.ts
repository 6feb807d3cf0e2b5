import type { Tx, Vault } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { logChange } from '../audit/log.ts';
import type { Consultation } from '../consultations/change-store.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { Recipient } from '../deliveries/add.ts';
import type { Channel } from '../deliveries/channels.ts';
import type { DeliveryContent } from '../deliveries/content.ts';
import { type DeliveryRow, deliveriesOf } from '../deliveries/store.ts';
import { tellRecipient } from '../deliveries/tell.ts';
import { ringOutbox } from '../outbox/bell.ts';

export type LadderDeps = Pick<Deps, 'database' | 'calendar' | 'config' | 'live'>;

/** What was tried to tell somebody of one message; of the acknowledgement where `message` is null. */
export async function triesOf(
  tx: Tx,
  { consultation, message }: { consultation: string; message: string | null },
): Promise<DeliveryRow[]> {
  const all = (await deliveriesOf(tx, consultation)).filter((each) => each.message === message);
  return message === null ? all.filter(({ template }) => template === 'received') : all;
}

/** To whom messages about a request go: whoever wrote it gave their own contact details (S29). */
export function recipientOf({ requester }: { requester: unknown }): Recipient {
  return requester ? 'carer' : 'patient';
}

/** What they were told of, so that another channel says the same: when a video call is, as well. */
function whatOf(vault: Vault, message: string | null, [first]: DeliveryRow[]) {
  if (message === null) return { asBefore: 'received', onceMore: 'reminder' } as const;
  if (first?.template === 'video-cancelled')
    return { asBefore: 'video-cancelled', onceMore: 'reminder' } as const;
  if (first?.template !== 'video') return { asBefore: 'message', onceMore: 'reminder' } as const;
  const { at } = JSON.parse(vault.unseal(first.organisation, first.content)) as DeliveryContent;
  return { asBefore: 'video', onceMore: 'video-reminder', at } as const;
}

type Climb = {
  request: Consultation;
  message: string | null;
  tries: DeliveryRow[];
  /** It failed, so the same channel is not tried again. */
  failed: boolean;
  now: number;
};

/**
 * Tells of a message on the next safe channel; where every one has been tried, on one that took it, again (S32). Gives
 * the channel, or null where there is none (S23).
 */
export async function climb(deps: LadderDeps, tx: Tx, given: Climb): Promise<Channel | null> {
  const { request, message, tries, failed, now } = given;
  const { vault } = deps.database;
  const { content } = openRequest(vault, request);
  const first = (tries[0]?.channel ?? 'email') as Channel;
  const telling = {
    consultation: request.id,
    message,
    recipient: recipientOf(content),
    contact: content.contact,
    first,
    rung: Math.max(0, ...tries.map(({ rung }) => rung)) + 1,
    now,
    sendAt: now,
  };
  const channels = (which: DeliveryRow[]) => which.map(({ channel }) => channel as Channel);
  const lost = channels(tries.filter(({ state }) => state === 'failed'));
  const { asBefore, onceMore, at } = whatOf(vault, message, tries);
  let channel = await tellRecipient(deps, tx, {
    ...telling,
    template: asBefore,
    at,
    except: channels(tries),
  });
  const again = channel === null && !failed;
  if (again) channel = await tellRecipient(deps, tx, { ...telling, template: onceMore, at, except: lost });
  if (channel === null) return null;
  await logChange(tx, vault, {
    at: now,
    actor: 'system',
    action: 'ladder-moved',
    consultation: request.id,
    detail: { channel, again, failed },
  });
  tx.afterCommit(() => ringOutbox(deps.database, tx.organisation));
  return channel;
}
