import type { SystemTemplate } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import type { Consultation } from '../consultations/change-store.ts';
import { dueFor, noDue } from '../consultations/due.ts';
import { sayReference } from '../consultations/reference.ts';
import { toldDue } from '../conversations/told-due.ts';
import { inBothForms, type Mail, messageIdFor, type Sender, type Text } from '../outbox/words.ts';
import { compose } from '../templates/compose.ts';
import type { Filling } from '../templates/fill.ts';
import type { Wording } from '../templates/wording.ts';
import type { DeliveryTemplate } from './add.ts';
import type { Channel } from './channels.ts';
import type { DeliveryContent } from './content.ts';
import { linksTo } from './link.ts';
import type { DeliveryRow } from './store.ts';

/** One delivery with everything its words are made from. */
export type ToSay = {
  deps: Pick<Deps, 'calendar' | 'content'>;
  sender: Sender;
  url: string;
  delivery: Pick<DeliveryRow, 'id' | 'channel' | 'template'>;
  content: DeliveryContent;
  request: Consultation;
  wording: Wording;
};

/** The link of one recipient; null for a message that opens nothing. */
export function linkTo(toSay: Pick<ToSay, 'url' | 'sender' | 'content' | 'delivery'>): string | null {
  return leads(toSay)?.link ?? null;
}

function leads({ url, sender, content: { token }, delivery: { template } }: Parameters<typeof linkTo>[0]) {
  return token === null ? null : linksTo({ surgery: `${url}/${sender.slug}`, template, token });
}

/** By which of the practice's wordings a delivery is said. */
export function wordingFor(template: string, { opens }: DeliveryContent): SystemTemplate {
  const name = template as DeliveryTemplate;
  if (name !== 'received') return name;
  return opens === undefined ? 'received-open' : 'received-closed';
}

/** Never why, never who (S20, R104): the surgery's name, its phone, a reference and a link. */
export async function mailFor(toSay: ToSay, reader: Reader | Tx): Promise<Mail> {
  const { delivery, content, sender, url } = toSay;
  const { title, paragraphs } = await composed(toSay, reader, 'email');
  return {
    to: content.address,
    fromName: sender.name,
    subject: title,
    ...inBothForms(paragraphs),
    messageId: messageIdFor(delivery.id, url),
  };
}

/** The same in the length of a text message. */
export async function textFor(toSay: ToSay, reader: Reader | Tx): Promise<Text> {
  const { paragraphs } = await composed(toSay, reader, 'text');
  return { to: toSay.content.address, text: paragraphs.join(' ') };
}

async function composed(toSay: ToSay, reader: Reader | Tx, channel: Channel) {
  const { deps, wording } = toSay;
  return compose(deps.content.messages, { channel, ...wording }, await filling(toSay, reader));
}

async function filling(toSay: ToSay, reader: Reader | Tx): Promise<Filling> {
  const { deps, sender, content, request } = toSay;
  return {
    surgery: sender.name,
    phone: sender.phone,
    reference: sayReference(request.reference),
    ...leads(toSay),
    by: await sayBy(deps, reader, request),
    opens: content.opens ?? '',
    code: content.code ?? '',
    at: content.at ?? '',
  };
}

/** By when the patient is told that we answer: what was answered since has no time of its own any more. */
async function sayBy(deps: ToSay['deps'], reader: Reader | Tx, request: Consultation): Promise<string> {
  const due = await toldDue(deps, reader as Reader, { request });
  const at = due === noDue ? dueFor(request.receivedAt, 'routine', deps.calendar).dueAt : due;
  return sayDayAndTime(atLondon(at));
}
