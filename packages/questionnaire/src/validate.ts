import { holds, isAnswered } from './condition.ts';
import { kinds } from './kinds/index.ts';
import type { Complaint } from './kinds/kind.ts';
import { readyPage } from './ready-page.ts';
import { sentence } from './sentences.ts';
import type { Answers, Context, FieldError, Page, ReadyField, ReadyPage, Typed } from './types.ts';

/**
 * Checks what one page's form sent. Pure and the same in browser and server; never throws, whatever was typed.
 * @returns answers of the fields without fault (empty text or list where nothing was given, so that clearing a field
 *   clears it); a field hidden by another answer on the page is left out, so its kept answer is not lost
 */
export function validatePage(
  page: ReadyPage,
  typed: Typed,
  context: Context,
): { answers: Answers; errors: FieldError[] } {
  const answers: Answers = {};
  const errors: FieldError[] = [];
  for (const field of page.fields) {
    if (field.when && !holds(field.when, answers, context)) continue;
    const checked = kinds[field.kind].check(field, typed, context);
    if ('fault' in checked) errors.push(complain(field, checked));
    else if (!field.optional && !isAnswered(checked.answer))
      errors.push(complain(field, { fault: 'missing' }));
    else answers[field.id] = checked.answer;
  }
  for (const rule of page.rules) {
    if (rule.when && !holds(rule.when, answers, context)) continue;
    const met = rule.needsOneOf.some((id) => isAnswered(answers[id]) || errors.some((e) => e.field === id));
    if (!met) errors.push({ field: rule.needsOneOf[0]!, fault: 'missing', message: rule.message });
  }
  return { answers, errors };
}

/**
 * Checks a whole journey at once: what staff entered, or everything before sending. Pages that do not apply by the
 * answers so far are passed over and their answers left out.
 * @param typed everything typed, field by field
 */
export function validateAll(
  pages: Page[],
  typed: Typed,
  context: Context,
): { answers: Answers; errors: (FieldError & { page: string })[] } {
  const answers: Answers = {};
  const errors: (FieldError & { page: string })[] = [];
  for (const page of pages) {
    if (page.when && !holds(page.when, answers, context)) continue;
    const checked = validatePage(readyPage(page, answers, context), typed, context);
    Object.assign(answers, checked.answers);
    for (const error of checked.errors) errors.push({ ...error, page: page.id });
  }
  return { answers, errors };
}

function complain(field: ReadyField, { fault, special, slots, part }: Complaint): FieldError {
  const message = field.errors[fault] ?? sentence(field.kind, special ?? fault, field.name, slots ?? {});
  return part ? { field: field.id, fault, message, part } : { field: field.id, fault, message };
}
