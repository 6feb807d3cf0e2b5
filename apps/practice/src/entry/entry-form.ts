import type { Kind } from '@frontdoor/contract';
import {
  type Answers,
  type Context,
  type FieldError,
  type Page,
  type ReadyField,
  type ReadyPage,
  readyPage,
  type Typed,
  validateAll,
  visiblePages,
} from '@frontdoor/questionnaire';

/**
 * The patients' pages as staff fill them in. What kind it is has been chosen above the form, and photos come from
 * the patient's own device, so those two pages are not asked.
 */
export function entryPages(pages: Page[]): Page[] {
  return pages.filter((page) => page.id !== 'kind' && !page.fields.some((field) => field.kind === 'files'));
}

/** What was typed, with the kind chosen above the form. */
export function withKind(typed: Typed, kind: Kind): Typed {
  return { ...typed, kind };
}

/**
 * The pages to show for what has been typed so far, on one long form: everything decided, nothing left open. Takes
 * the pages, what was typed field by field, and today with the names for the wording.
 */
export function formFor(pages: Page[], typed: Typed, context: Context): ReadyPage[] {
  const { answers } = validateAll(pages, typed, context);
  return visiblePages(pages, answers, context)
    .map((page) => ({ ...readyPage(page, answers, context), fields: shownFields(page, answers, context) }))
    .filter((page) => page.fields.length > 0);
}

/** A field alone on its page is decided by the answers beside it too. */
function shownFields(page: Page, answers: Answers, context: Context): ReadyField[] {
  return page.fields.flatMap((field) => readyPage({ ...page, fields: [field] }, answers, context).fields);
}

/** The id of what to focus for a fault: a date names its first wrong part, a choice its first option. */
export function focusOf(error: FieldError, field: ReadyField | undefined): string {
  if (field?.kind === 'date') return `${error.field}-${error.part ?? 'day'}`;
  if (field?.kind === 'radios' || field?.kind === 'checkboxes') return `${error.field}-0`;
  return error.field;
}
