import type { ReadyField } from '@frontdoor/questionnaire';

/** Whoever asks, and for whomever it is: always the patient's (S21). */
export const birthField: ReadyField = {
  id: 'birthDate',
  kind: 'date',
  label: 'The patient’s date of birth',
  hint: 'For example, 15 3 1984',
  name: 'the patient’s date of birth',
  optional: false,
  errors: {},
  options: [],
  past: true,
};
