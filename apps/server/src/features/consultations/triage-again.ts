import type { Consultation } from './change-store.ts';

/**
 * Puts a request before staff again. One that was set aside and that somebody had begun to work on stands with the others
 * then (S37): a person has let it in by that, and what comes later must not sink among abuse.
 */
export function triageAgain({ state }: Pick<Consultation, 'state'>): Partial<Consultation> {
  return state === 'to-triage' ? { state } : { state: 'to-triage', aside: null };
}
