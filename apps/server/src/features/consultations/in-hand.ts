import type { Consultation } from './change-store.ts';

/** Somebody has dealt with it: it leaves the triage queue. What is finished stays so. */
export function inHand({ state }: Pick<Consultation, 'state'>): Partial<Consultation> {
  return state === 'finished' ? {} : { state: 'in-progress' };
}
