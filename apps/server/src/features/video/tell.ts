import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { Consultation } from '../consultations/change-store.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { Channel } from '../deliveries/channels.ts';
import { type Telling, tellRecipient } from '../deliveries/tell.ts';
import { recipientOf } from '../ladder/climb.ts';
import type { CallRow } from './store.ts';
import { sayWhen } from './when.ts';

type AboutCall = {
  request: Consultation;
  call: Pick<CallRow, 'startsAt' | 'madeAt'>;
  message: string;
  template: 'video' | 'video-reminder' | 'video-cancelled';
  first: Channel;
  now: number;
  sendAt: number;
};

/** What says nothing of a video call, where somebody else can see the messages (S20; docs/decisions/0029). */
const neutral = { video: 'message', 'video-reminder': 'reminder', 'video-cancelled': 'message' } as const;

/** Tells the patient of a call, or whoever writes for them. Gives the channel; null where no safe one is left (S23). */
export function tellOfCall(
  deps: Pick<Deps, 'database' | 'config'>,
  tx: Tx,
  { request, call, message, template, first, now, sendAt }: AboutCall,
): Promise<Channel | null> {
  const { content } = openRequest(deps.database.vault, request);
  const said: Pick<Telling, 'template' | 'at'> = request.sensitive
    ? { template: neutral[template] }
    : { template, at: sayWhen(call) };
  return tellRecipient(deps, tx, {
    consultation: request.id,
    message,
    recipient: recipientOf(content),
    contact: content.contact,
    ...said,
    first,
    except: [],
    rung: 0,
    now,
    sendAt,
  });
}
