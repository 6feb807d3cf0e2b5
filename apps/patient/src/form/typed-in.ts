import type { Typed } from '@frontdoor/questionnaire';

/**
 * What stands in a form now, in the shape the engine checks. Of photos only that they are there: those listed in the
 * page or, where none is listed, those in the file input.
 */
export function typedIn(form: HTMLFormElement): Typed {
  const typed: Typed = {};
  const add = (name: string, value: string) => {
    const before = typed[name];
    typed[name] = before === undefined ? value : ([] as string[]).concat(before, value);
  };
  const listed = Array.from(form.querySelectorAll<HTMLElement>('[data-photo]'));
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') add(name, value);
    else if (value.size > 0 && listed.length === 0) add(name, value.name);
  });
  for (const photo of listed) add('photos', photo.dataset.photo!);
  return typed;
}

/** The one text of a field, or nothing. */
export function textOf(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** The chosen values of a field of checkboxes. */
export function chosenOf(typed: Typed, name: string): string[] {
  const value = typed[name];
  return value === undefined ? [] : ([] as string[]).concat(value);
}
