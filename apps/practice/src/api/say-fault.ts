import { Refused, Unreachable } from './client.ts';

/** True for the answer to a change that named an old lock. */
export function isStale(fault: unknown): boolean {
  return fault instanceof Refused && fault.problem.status === 409 && fault.problem.type.endsWith('stale');
}

/** True where the sender's details must be confirmed first (S17). */
export function wantsIdentity(fault: unknown): boolean {
  return fault instanceof Refused && fault.problem.type.endsWith('identity-not-confirmed');
}

/** True where the sign-in has ended. */
export function isSignedOut(fault: unknown): boolean {
  return fault instanceof Refused && fault.problem.status === 401;
}

/**
 * A fault in words that say what was kept. Takes what was thrown and, for a stale lock, who changed the request.
 */
export function sayFault(fault: unknown, changedBy?: string): string {
  if (isStale(fault))
    return `${changedBy ?? 'Someone'} changed this request since you opened it. Your words are kept. Look at what changed, then send again.`;
  if (fault instanceof Unreachable)
    return 'We could not reach the server. Your words are kept. Try again in a moment.';
  if (fault instanceof Refused) {
    const { detail, errors } = fault.problem;
    return [detail, ...(errors ?? []).map((error) => error.message)].join(' ');
  }
  return 'Something went wrong on this page. Your words are kept. Try again.';
}
