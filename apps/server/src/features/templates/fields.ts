import {
  type SystemTemplate,
  systemTemplates,
  type TemplateChannel,
  type TemplateField,
} from '@frontdoor/contract';

/** Which fields a wording may hold, and without which it is no use. */
export type Fields = { fields: readonly TemplateField[]; required: readonly TemplateField[] };

const received: Fields = {
  fields: ['surgery', 'phone', 'reference', 'link', 'by'],
  required: ['phone', 'reference', 'link'],
};
const withLink: Fields = { fields: ['surgery', 'phone', 'reference', 'link'], required: ['phone', 'link'] };
const withTime: Fields = {
  fields: [...withLink.fields, 'at'],
  required: [...withLink.required, 'at'],
};

const fieldsOfMessages: Record<SystemTemplate, Fields> = {
  'received-open': received,
  'received-closed': { fields: [...received.fields, 'opens'], required: received.required },
  message: withLink,
  reminder: withLink,
  code: { fields: ['surgery', 'phone', 'code'], required: ['code'] },
  'new-link': withLink,
  'contact-changed': { fields: ['surgery', 'phone'], required: ['phone'] },
  asked: withLink,
  'asked-reminder': withLink,
  video: withTime,
  'video-reminder': withTime,
  'video-cancelled': withLink,
  'video-guest': { fields: ['surgery', 'phone', 'link', 'at'], required: ['phone', 'link', 'at'] },
};

/** A ready answer is read over by whoever sends it. */
const inReplies: Fields = { fields: ['surgery', 'phone', 'website'], required: [] };

/** A subject is seen on a locked screen: it names the surgery and nothing else (S20). */
export const inTitles: readonly TemplateField[] = ['surgery'];

function isSystemTemplate(name: string): name is SystemTemplate {
  return (systemTemplates as readonly string[]).includes(name);
}

/** Null for a message Frontdoor does not send. */
export function fieldsFor(name: string, channel: TemplateChannel): Fields | null {
  if (channel === 'reply') return inReplies;
  return isSystemTemplate(name) ? fieldsOfMessages[name] : null;
}
