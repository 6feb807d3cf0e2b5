import { deskOf } from '../alarms/words.ts';
import { inBothForms, type Mail, messageIdFor, type Sender, type Text } from '../outbox/words.ts';
import type { NoticeKind } from './people.ts';

/** What a message to staff names: the surgery and the way to its desk. */
export type StaffNoticeToSay = {
  notice: string;
  kind: NoticeKind;
  address: string;
  sender: Sender;
  url: string;
};

/** No name, and no word of what for. */
const said: Record<NoticeKind, string> = {
  'due-soon': 'an answer is due soon',
  'urgent-open': 'something urgent has not been dealt with',
  overdue: 'an answer is overdue',
  'call-due': 'somebody is to be called now',
};

export function staffNoticeMail(toSay: StaffNoticeToSay): Mail {
  const { notice, kind, address, sender, url } = toSay;
  const line = `Frontdoor at ${sender.name}: ${said[kind]}`;
  const paragraphs = [`${line}.`, `Open ${deskOf(toSay)}`, 'Nobody reads replies to this message.'];
  return {
    to: address,
    fromName: sender.name,
    subject: line,
    ...inBothForms(paragraphs),
    messageId: messageIdFor(notice.replaceAll(' ', '.'), url),
  };
}

/** The same as a text message. */
export function staffNoticeText(toSay: StaffNoticeToSay): Text {
  const { kind, address, sender } = toSay;
  return {
    to: address,
    text: `Frontdoor at ${sender.name}: ${said[kind]}. Open ${deskOf(toSay)} Nobody reads replies to this message.`,
  };
}
