import type { RequesterGiven } from '../consultations/content.ts';

/**
 * Whether somebody who writes for a patient may be told what is in the record (S29): a parent, a carer the patient
 * agrees to, and whoever holds power of attorney.
 */
export function mayReadRecord(requester: RequesterGiven | null): boolean {
  return !requester?.agreement || ['agrees', 'power-of-attorney'].includes(requester.agreement);
}

/** Which messages of a thread one recipient sees. Pure. The rows already leave out notes, calls and held messages. */
export function visibleTo<M extends { fromRecord: boolean }>(
  recipient: string,
  requester: RequesterGiven | null,
  messages: M[],
): M[] {
  if (recipient === 'patient' || mayReadRecord(requester)) return messages;
  return messages.filter((message) => !message.fromRecord);
}
