import type { Role, TaskReason } from '@frontdoor/contract';

/** What ends as soon as somebody has opened the conversation with the date of birth. */
export const answeredByReading: readonly TaskReason[] = [
  'unread',
  'unread-urgent',
  'no-safe-channel',
  'delivery-failed',
  'link-paused',
];
/** The patient has written: whatever it is, it has a clock of its own, and they are silent no more. */
export const answeredByWriting: readonly TaskReason[] = ['silent', 'still-silent', 'not-answered'];
/** By reference nobody proved that it was them: what a clinician has to decide stays until they did (S34). */
export const answeredByReference: readonly TaskReason[] = ['silent'];
/** A video call that did not come about: somebody speaks to them, or arranges another. */
const answeredByArranging: readonly TaskReason[] = ['video-not-held', 'video-instead'];
const answeredByPatient: readonly TaskReason[] = [...answeredByReading, ...answeredByWriting];
/** Somebody spoke to them, or nothing may be sent to them any more. That they have left or died is another question. */
export const answeredByCall: readonly TaskReason[] = [...answeredByPatient, ...answeredByArranging];
/** A request that is finished waits for nobody. Addresses that are wrong are wrong for the next one too. */
export const answeredByFinish: readonly TaskReason[] = [...answeredByCall, 'patient-gone'];

/** What a new message answers: it has a ladder of its own. A decision is a clinician's to make (S34). */
export function answeredByReply(role: Role): readonly TaskReason[] {
  const always: TaskReason[] = ['silent', 'delivery-failed', 'video-not-held'];
  return role === 'clinician' ? [...always, 'still-silent', 'not-answered'] : always;
}
