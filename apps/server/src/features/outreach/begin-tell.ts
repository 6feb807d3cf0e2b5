import { newId, type Tx } from '@frontdoor/database';
import { logChange } from '../audit/log.ts';
import type { ContactGiven } from '../consultations/content.ts';
import { heldUntil } from '../consultations/held.ts';
import type { Channel } from '../deliveries/channels.ts';
import { tellRecipient } from '../deliveries/tell.ts';
import { beginLadder } from '../ladder/begin.ts';
import { addMessage } from '../messages/add.ts';
import { addToOutbox } from '../outbox/add.ts';
import type { Begin, BeginDeps } from './begin.ts';
import { expectsAnswer } from './expects.ts';
import { giveUploads } from './files.ts';
import type { OutreachRow } from './store.ts';
import { nextStep } from './times.ts';

type Telling = {
  asked: OutreachRow;
  contact: ContactGiven;
  /** The channel that reaches them. */
  first: Channel;
  /** Somebody else can see their messages: none says what it is about (S20). */
  sensitive: boolean;
};

/**
 * The first message of a conversation with its files, what tells the patient of it, and what follows it until it is read
 * (S32) and answered. Gives its id and the channel.
 */
export async function tellBegun(
  deps: BeginDeps,
  tx: Tx,
  { ask, startedBy, urgent, attachments, checked, batch, video }: Begin,
  { asked, contact, first, sensitive }: Telling,
): Promise<{ message: string; channel: Channel | null }> {
  const { vault } = deps.database;
  const { consultation, startedAt: now } = asked;
  const message = newId();
  // A list is stopped as a list; what one person wrote to one patient can be taken back like a reply (S35).
  const goesAt = heldUntil(now, urgent || batch !== null);
  await addMessage(tx, vault, {
    id: message,
    consultation,
    kind: 'to-patient',
    author: startedBy,
    text: ask.text,
    fromRecord: ask.fromRecord,
    urgent,
    now,
    heldUntil: goesAt,
  });
  await giveUploads(tx, { by: startedBy, consultation, message, ids: attachments });
  const recipient = 'patient';
  const channel = await tellRecipient(deps, tx, {
    consultation,
    message,
    recipient,
    contact,
    ...(video && !sensitive
      ? { template: 'video', at: video.at }
      : { template: expectsAnswer(ask) && !video ? 'asked' : 'message' }),
    first,
    except: [],
    rung: 0,
    now,
    sendAt: goesAt,
  });
  await beginLadder(deps, tx, { consultation, message, recipient, urgent, at: goesAt });
  // A call is followed by what is done about calls.
  const next = video ? null : nextStep(asked);
  if (next) await addToOutbox(tx, { kind: 'outreach', subject: consultation, runAt: next.at });
  const detail = { batch: batch?.id ?? null, checked, files: attachments.length, message };
  await logChange(tx, vault, { at: now, actor: startedBy, action: 'began', consultation, detail });
  return { message, channel };
}
