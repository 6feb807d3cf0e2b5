import type { Frame, HelpNow } from '@frontdoor/contract';

/** Where help is that cannot wait and is no emergency (R22, R23). */
export function helpNow({ closedUntil, help }: Frame): HelpNow {
  return closedUntil === null ? { at: 'surgery' } : (help ?? { at: '111' });
}
