import type { ContactGiven } from '../consultations/content.ts';

/** Whether nobody may ring: they cannot use the phone, did not say that a call is safe, or look online (S23, S32). */
export function mustNotRing({ cannotUsePhone, safe, lookOnline }: ContactGiven): boolean {
  return cannotUsePhone || !safe.call || lookOnline;
}
