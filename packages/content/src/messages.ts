import { z } from 'zod';
import callBackFile from './en/messages/call-back.json' with { type: 'json' };
import closingFile from './en/messages/closing.json' with { type: 'json' };
import templatesFile from './en/messages/templates.json' with { type: 'json' };
import { readShape } from './read-shape.ts';

const Words = z.string().trim().min(1);
const List = z.array(Words).min(1);

/** One message on one channel. A text has no title. Fields stand as `{{surgery}}`. */
const Wording = z.strictObject({ title: z.string(), body: Words });
const OnBoth = z.strictObject({ email: Wording, text: Wording });

const Templates = z.strictObject({
  'received-open': OnBoth,
  'received-closed': OnBoth,
  message: OnBoth,
  reminder: OnBoth,
  code: OnBoth,
  'new-link': OnBoth,
  'contact-changed': OnBoth,
  asked: OnBoth,
  'asked-reminder': OnBoth,
  video: OnBoth,
  'video-reminder': OnBoth,
  'video-cancelled': OnBoth,
  'video-guest': OnBoth,
});

/** What no practice can leave out: how to say "This is not for me", on the recipient's own page `{{home}}`, and where to call in danger. */
const Closing = z.strictObject({ withLink: List, withoutLink: List });
const Closings = z.strictObject({ email: Closing, text: Closing });

/** What sounds like asking a patient to contact the practice again another day (R60), with sentences of both kinds. */
const CallBack = z.strictObject({
  why: Words,
  /** What the patient would have to do. */
  asks: List,
  again: List,
  /** Not today. */
  later: List,
  /** Who does it, where we do it ourselves, and the word that says so: "we will call". */
  ours: List,
  ourDoing: List,
  /** Before a verb these make it a thing: "your call". */
  thing: List,
  /** Whoever else is to be asked. */
  elsewhere: List,
  /** With these, "again" alone is advice for when it gets worse. */
  safetyNet: List,
  warns: List,
  doesNotWarn: List,
});

export type MessageWording = z.infer<typeof Wording>;
export type CallBackWords = z.infer<typeof CallBack>;
/** The messages Frontdoor sends by itself, as they come with it. */
export type Messages = {
  templates: z.infer<typeof Templates>;
  closings: z.infer<typeof Closings>;
  callBack: CallBackWords;
};

/** @throws Error with file and path of the fault */
export function readMessages(): Messages {
  return {
    templates: readShape(Templates, templatesFile, 'en/messages/templates.json'),
    closings: readShape(Closings, closingFile, 'en/messages/closing.json'),
    callBack: readShape(CallBack, callBackFile, 'en/messages/call-back.json'),
  };
}
