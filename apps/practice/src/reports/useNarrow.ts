import { useSyncExternalStore } from 'react';

/** As the style sheets have it for a phone. */
const phone = '(max-width: 640px)';

function whenChanged(tell: () => void): () => void {
  const match = window.matchMedia(phone);
  match.addEventListener('change', tell);
  return () => match.removeEventListener('change', tell);
}

/** True on a phone: what is drawn, and not styled, has to know. */
export function useNarrow(): boolean {
  return useSyncExternalStore(whenChanged, () => window.matchMedia(phone).matches);
}
