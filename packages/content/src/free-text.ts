import type { Field } from '@frontdoor/questionnaire';

/** What is written there is a name of somebody or of a place, not what is wrong: "Grace Dyer" wrote nothing of dying. */
const names = new Set([
  ...['name', 'requesterName', 'preferredStaff', 'language', 'beforeReference'],
  ...['newName', 'kinName', 'pharmacyName', 'pharmacyPlace'],
  ...['addressLine1', 'addressLine2', 'addressTown'],
]);

/** Whether what somebody writes into a field is read by the rules: every box of text but those for names. */
export function isRead({ id, kind }: Pick<Field, 'id' | 'kind'>): boolean {
  return (kind === 'text' || kind === 'long-text') && !names.has(id);
}
