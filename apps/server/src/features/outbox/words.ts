import type { DeliveryContent } from '../deliveries/content.ts';

export type Mail = {
  to: string;
  fromName: string;
  subject: string;
  text: string;
  html: string;
  /** The delivery's own, so that a second copy after a crash is known as one. */
  messageId: string;
};

export type Text = { to: string; text: string };

/** What of a surgery a message names. */
export type Sender = { name: string; phone: string; slug: string };

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
  const lines = paragraphs(toSay);
  return {
    to: content.address,
    fromName: sender.name,
    subject: `Message from ${sender.name}`,
    text: `${lines.join('\n\n').replace('{link}', link)}\n`,
    html: asHtml(lines, link),
    messageId: `<${delivery}@${new URL(url).hostname}>`,
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

function asHtml(lines: string[], link: string): string {
  const href = escapeHtml(link);
  const body = lines.map(
    (line) => `<p>${escapeHtml(line).replace('{link}', `<a href="${href}">${href}</a>`)}</p>`,
  );
  return `<!doctype html><html lang="en"><body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5">${body.join('')}</body></html>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
