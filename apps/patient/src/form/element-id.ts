import type { FieldError, ReadyField, ReadyPage } from '@frontdoor/questionnaire';

/** The address, inside the page, of the control with a fault: of a date, the part that is wrong. */
export function faultHref(page: ReadyPage, error: FieldError): string {
  const field = page.fields.find((each) => each.id === error.field);
  return field?.kind === 'date' ? `#${error.field}-${error.part ?? 'day'}` : `#${error.field}`;
}

/** The id of one choice: the first carries the field's own id. */
export function choiceId(field: Pick<ReadyField, 'id'>, index: number): string {
  return index === 0 ? field.id : `${field.id}-${index + 1}`;
}
