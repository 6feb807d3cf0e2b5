import { type FieldError, type ReadyPage, type Typed, validatePage } from '@frontdoor/questionnaire';
import type { Resolver } from 'react-hook-form';
import type { FormProps } from './form-props.ts';

type Check = NonNullable<FormProps['check']>;

/** The faults of a page, by the very rules the server applies to it. */
export function faultsOf(page: ReadyPage, typed: Typed, check: Check): FieldError[] {
  return validatePage(page, typed, check).errors;
}

/** Ids of the fields that do not apply by what else was answered on the page ("When did you last take it?"). */
export function notAsked(page: ReadyPage, typed: Typed, check: Check): string[] {
  const { answers, errors } = validatePage(page, typed, check);
  return page.fields
    .filter(({ id, when }) => when && !(id in answers) && !errors.some((error) => error.field === id))
    .map(({ id }) => id);
}

/**
 * The same rules in the shape react-hook-form asks for. Takes a reader of what stands in the form: files and what is
 * already kept of them are not among the values it knows.
 */
export function resolverFor(
  page: ReadyPage,
  check: Check | null,
  typed: () => Typed | null,
): Resolver<Typed> {
  return (values) => {
    const faults = check ? faultsOf(page, typed() ?? values, check) : [];
    if (faults.length === 0) return { values, errors: {} };
    const errors = Object.fromEntries(
      faults.map(({ field, fault, message }) => [field, { type: fault, message }]),
    );
    return { values: {}, errors };
  };
}
