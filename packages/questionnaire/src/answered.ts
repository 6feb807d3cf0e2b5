import { isAnswered } from './condition.ts';
import { walk } from './journey.ts';
import { kinds } from './kinds/index.ts';
import { readyField } from './ready-page.ts';
import type { AnsweredQuestion, Answers, Context, Page, ReadyField, Typed } from './types.ts';
import { writer } from './wording.ts';

/** A mark for whoever fills the form in, no part of the question. */
const optionalMark = / \(optional\)$/;

/**
 * What was asked and answered, in the words the person saw (R38). Questions without an answer are left out, and so
 * are those that no longer apply. Set and version of each page are in the journey's `origins`.
 */
export function answered(
  pages: Page[],
  answers: Answers,
  context: Context,
): Omit<AnsweredQuestion, 'set' | 'version'>[] {
  const { pages: visible, counted } = walk(pages, answers, context);
  const who = writer(counted);
  const list: Omit<AnsweredQuestion, 'set' | 'version'>[] = [];
  for (const page of visible) {
    for (const field of page.fields) {
      const value = counted[field.id];
      if (value === undefined || !isAnswered(value)) continue;
      const ready = readyField(field, who, context.words);
      list.push({
        page: page.id,
        field: field.id,
        kind: field.kind,
        question: ready.label.replace(optionalMark, ''),
        answer: kinds[field.kind].say(ready, value),
        value,
      });
    }
  }
  return list;
}

/**
 * What to put back into a page's form: `validatePage` of it gives the same answers again.
 * @param page ready or not: only its fields' ids and kinds are looked at
 */
export function typedFrom(page: { fields: Pick<ReadyField, 'id' | 'kind'>[] }, answers: Answers): Typed {
  const typed: Typed = {};
  for (const field of page.fields) {
    const answer = answers[field.id];
    if (answer !== undefined) kinds[field.kind].refill(typed, field.id, answer);
  }
  return typed;
}
