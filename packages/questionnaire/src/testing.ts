import { readyPage } from './ready-page.ts';
import type { Answers, Context, Field, Typed } from './types.ts';
import { validatePage } from './validate.ts';

/** The day on which every test is asked, and the surgery that asks. */
export const context: Context = {
  today: '2026-11-27',
  words: { surgery: 'Elm Tree Surgery', town: 'Leeds', phone: '0113 496 0123' },
};

/** What becomes of one field when this is typed: its answer, or the sentence the person reads. */
export function ask(field: Field, typed: Typed | string | string[], answers: Answers = {}): unknown {
  const form = typeof typed === 'string' || Array.isArray(typed) ? { [field.id]: typed } : typed;
  const page = readyPage({ id: 'page', fields: [field] }, answers, context);
  const checked = validatePage(page, form, context);
  return checked.errors[0]?.message ?? checked.answers[field.id];
}
