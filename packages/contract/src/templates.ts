import { z } from 'zod';
import { Instant } from './instant.ts';

/** The messages Frontdoor sends by itself, whose wording a practice may make its own. */
export const systemTemplates = [
  'received-open',
  'received-closed',
  'message',
  'reminder',
  'code',
  'new-link',
  'contact-changed',
  'asked',
  'asked-reminder',
  'video',
  'video-reminder',
  'video-cancelled',
  'video-guest',
] as const;
/** `reply`: words staff put into their answer box. */
export const templateChannels = ['email', 'text', 'reply'] as const;
export const templateFields = [
  'surgery',
  'phone',
  'reference',
  'link',
  'by',
  'opens',
  'code',
  'website',
  'at',
] as const;

export const SystemTemplate = z.enum(systemTemplates);
export const TemplateChannel = z.enum(templateChannels);
export const TemplateField = z.enum(templateFields);

/** The wording of one message on one channel, as it stands. */
export const Template = z.object({
  /** One of `systemTemplates`, or a reply's own name. */
  name: z.string(),
  channel: TemplateChannel,
  /** 0 for the wording that comes with Frontdoor. */
  version: z.number().int(),
  /** Subject of a mail; what staff call a reply. */
  title: z.string(),
  body: z.string(),
  madeBy: z.string().nullable(),
  madeAt: Instant.nullable(),
  /** Which named fields it may hold, and which it must. */
  fields: z.array(TemplateField),
  required: z.array(TemplateField),
});
export const Templates = z.object({ items: z.array(Template), mayEdit: z.boolean() });

/** What to know before it is saved: how it reads, how long a text is (R103), what sounds like a call-back (R60). */
export const TemplatePreview = z.object({
  title: z.string(),
  body: z.string(),
  /** Of a text: characters as sent, and how many parts are paid for. Null elsewhere. */
  text: z.object({ characters: z.number().int(), parts: z.number().int(), unicode: z.boolean() }).nullable(),
  warnings: z.array(z.string()),
  /** These stop it from being saved, each with its cure. */
  faults: z.array(z.string()),
});
export const SaveTemplate = z.object({
  name: z.string().trim().min(1, 'Enter a name').max(60, 'The name is too long'),
  channel: TemplateChannel,
  title: z.string().trim().max(120, 'The title is too long'),
  body: z.string().trim().min(1, 'Enter the wording').max(5000, 'Write at most 5,000 characters'),
  /** The version it was made from; another one meanwhile is answered 409. */
  from: z.number().int().min(0),
});
/** Back to the wording that comes with Frontdoor; a reply is offered no more. */
export const RetireTemplate = SaveTemplate.pick({ name: true, channel: true, from: true });

export type SystemTemplate = z.infer<typeof SystemTemplate>;
export type TemplateChannel = z.infer<typeof TemplateChannel>;
export type TemplateField = z.infer<typeof TemplateField>;
export type Template = z.infer<typeof Template>;
export type Templates = z.infer<typeof Templates>;
export type TemplatePreview = z.infer<typeof TemplatePreview>;
export type SaveTemplate = z.infer<typeof SaveTemplate>;
export type RetireTemplate = z.infer<typeof RetireTemplate>;
