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

/** A fault in words that say what was kept. A stale lock is told by the server: who changed the request, and how. */
export function sayFault(fault: unknown): string {
  if (fault instanceof Unreachable)
    return 'We could not reach the server. Your words are kept. Try again in a moment.';
  if (fault instanceof Refused) {
    const { title, detail, errors } = fault.problem;
    const opening = isStale(fault) ? [`${title}.`] : [];
    return [...opening, detail, ...(errors ?? []).map((error) => error.message)].join(' ');
  }
  return 'Something went wrong on this page. Your words are kept. Try again.';
}
