import { inBothForms, type Mail, messageIdFor, type Sender, type Text } from '../outbox/words.ts';
import type { DeliveryContent } from './content.ts';

export type ToSay = {
  delivery: string;
  template: string;
  content: DeliveryContent;
  sender: Sender;
  url: string;
};

/** The link of one recipient. */
export function linkTo({ url, sender, content }: ToSay): string {
  return `${url}/${sender.slug}/m/${content.token}`;
}

/**
 * A mail that says there is something to read and where: the surgery's name, its phone and a link. Never why, never
 * who (S20, R104).
 */
export function mailFor(toSay: ToSay): Mail {
  const { delivery, content, sender, url } = toSay;
  const link = linkTo(toSay);
  return {
    to: content.address,
    fromName: sender.name,
    subject: `Message from ${sender.name}`,
    ...inBothForms(paragraphs(toSay), link),
    messageId: messageIdFor(delivery, url),
  };
}

/** The same in the length of a text message. */
export function textFor(toSay: ToSay): Text {
  return {
    to: toSay.content.address,
    text: `Message from ${toSay.sender.name}: ${linkTo(toSay)} or call ${toSay.sender.phone}`,
  };
}

function paragraphs({ template, sender }: ToSay): string[] {
  const first =
    template === 'received' ? 'We have what you sent us.' : 'There is a new message for you to read.';
  return [
    'Hello',
    first,
    'Open this link to read or write. It will ask for the patient’s date of birth.',
    '{link}',
    'The link is only for you. Please do not pass it on. You cannot reply to this email.',
    `If you want to speak to us, call ${sender.phone}.`,
    'If somebody’s life is in danger, call 999. If you need help fast and we are closed, call 111.',
    sender.name,
  ];
}
