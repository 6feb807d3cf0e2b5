/** What of a surgery a message names. */
export type Sender = { name: string; phone: string; slug: string };

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

/** The plain and the styled form of the same paragraphs. Addresses in them become links. */
export function inBothForms(paragraphs: string[]): Pick<Mail, 'text' | 'html'> {
  return { text: `${paragraphs.join('\n\n')}\n`, html: asHtml(paragraphs) };
}

/** The id of a mail about something of ours. */
export function messageIdFor(id: string, url: string): string {
  return `<${id}@${new URL(url).hostname}>`;
}

const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?]/g;

function asHtml(paragraphs: string[]): string {
  const body = paragraphs.map((paragraph) => {
    const linked = escapeHtml(paragraph).replace(address, (href) => `<a href="${href}">${href}</a>`);
    return `<p>${linked.replaceAll('\n', '<br>')}</p>`;
  });
  return `<!doctype html><html lang="en"><body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5">${body.join('')}</body></html>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
