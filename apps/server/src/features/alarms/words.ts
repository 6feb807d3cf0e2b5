import { inBothForms, type Mail, messageIdFor, type Sender, type Text } from '../outbox/words.ts';

/** What a notice names: the surgery and the way to its desk. */
export type NoticeToSay = { notice: string; address: string; sender: Sender; url: string };

/** The desk, where whoever is told signs in. */
export function deskOf({ url, sender }: Pick<NoticeToSay, 'url' | 'sender'>): string {
  return `${url}/staff/${sender.slug}`;
}

/** A mail that says that somebody is needed: no name, and no word of what for (S1). */
export function noticeMail(toSay: NoticeToSay): Mail {
  const { notice, address, sender, url } = toSay;
  const paragraphs = [
    `Frontdoor at ${sender.name}: something needs you now.`,
    `Open ${deskOf(toSay)}`,
    'Nobody reads replies to this message.',
  ];
  return {
    to: address,
    fromName: sender.name,
    subject: `Frontdoor at ${sender.name}: something needs you now`,
    ...inBothForms(paragraphs),
    messageId: messageIdFor(notice, url),
  };
}

/** The same as a text message. */
export function noticeText(toSay: NoticeToSay): Text {
  const said = `Frontdoor at ${toSay.sender.name}: something needs you now. Open ${deskOf(toSay)}`;
  return { to: toSay.address, text: `${said} Nobody reads replies to this message.` };
}
