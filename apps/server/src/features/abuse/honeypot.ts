import type { Request } from 'express';
import { readForm, textOf } from '../../platform/form.ts';
import { type Source, sourceOf } from './source.ts';

/** A field the patients' last pages hide from people, screen readers and the keyboard: only a program fills it in. */
const hidden = 'website';

/** Where a request is sent from, and whether something no person sees was filled in. Neither ever refuses it (S37). */
export type SentFrom = { source: Source; honeypot: boolean };

/** Reads both off the POST that sends; its body is read before. */
export function sentFrom(req: Request): SentFrom {
  return { source: sourceOf(req), honeypot: textOf(readForm(req.body), hidden).trim() !== '' };
}
