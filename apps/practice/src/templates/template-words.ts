import type {
  SystemTemplate,
  Template,
  TemplateChannel,
  TemplateField,
  TemplatePreview,
} from '@frontdoor/contract';

export const messageWords: Record<SystemTemplate, { title: string; when: string }> = {
  'received-open': {
    title: 'Received, while open',
    when: 'Sent at once when a request comes in while you are open.',
  },
  'received-closed': {
    title: 'Received, while closed',
    when: 'Sent at once when a request comes in while you are closed.',
  },
  message: {
    title: 'A message to read',
    when: 'Sent when you answer or ask for more. Your words are not in it.',
  },
  reminder: {
    title: 'Reminder',
    when: 'Sent when a message has not been opened, or a question not answered.',
  },
  code: { title: 'Code', when: 'Sent when a page asks for a code as well.' },
  'new-link': { title: 'New link', when: 'Sent when the patient asks for a new link, or staff send one.' },
  'contact-changed': {
    title: 'Contact changed',
    when: 'Sent to the old address, and only where the patient said that is safe.',
  },
  asked: {
    title: 'A question from you',
    when: 'Sent when you begin a conversation. Your words are not in it.',
  },
  'asked-reminder': {
    title: 'Reminder of a question',
    when: 'Sent after 3 and 6 days when a question of yours has no answer.',
  },
  video: {
    title: 'Video call',
    when: 'Sent when you invite to a video call, or change it. Your words are not in it.',
  },
  'video-reminder': {
    title: 'Reminder of a video call',
    when: 'Sent a day before a video call, and an hour before.',
  },
  'video-cancelled': { title: 'Video call cancelled', when: 'Sent when you cancel a video call.' },
  'video-guest': {
    title: 'Video call, to a guest',
    when: 'Sent to an interpreter, family or colleague. It never names the patient.',
  },
};

export const channelWords: Record<TemplateChannel, string> = {
  email: 'Email',
  text: 'Text message',
  reply: 'Ready answer',
};

export const fieldWords: Record<TemplateField, string> = {
  surgery: 'name of the surgery',
  phone: 'your phone number',
  reference: 'reference of the request',
  link: 'the patient’s link',
  by: 'when the answer is due',
  opens: 'when you open',
  code: 'the code',
  website: 'address of your start page',
  at: 'when the video call is',
};

/** How a field is written in a wording. */
export const fieldMark = (field: TemplateField) => `{{${field}}}`;

export const isMessage = (name: string): name is SystemTemplate => Object.hasOwn(messageWords, name);

/** What a wording is called in the list. */
export function titleOf({ name, channel, title }: Pick<Template, 'name' | 'channel' | 'title'>): string {
  if (channel === 'reply') return title || name;
  return isMessage(name) ? messageWords[name].title : name;
}

/** R103: how long a text is as it is sent. */
export function sayLength({ characters, parts, unicode }: NonNullable<TemplatePreview['text']>): string {
  const paid = parts === 1 ? '1 text' : `${parts} texts`;
  return `${characters} characters, sent and paid for as ${paid}${unicode ? ', in unicode' : ''}`;
}

/** Words with something put in where the cursor stands, or in place of what is marked. Gives where the cursor goes. */
export function putIn(words: string, start: number, end: number, added: string) {
  return { words: words.slice(0, start) + added + words.slice(end), cursor: start + added.length };
}
