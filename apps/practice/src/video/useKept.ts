import { useEffect, useState } from 'react';

/** With the drafts of answers, so that one sign-out ends them all. `~` cannot be in a practice's address. */
const prefix = 'frontdoor.draft.~video.';

/**
 * What is typed about one call or request, kept in this tab: a fault or a reload in the middle of a call loses nothing.
 * @param key whose it is: the practice, the id, and which form
 * @param first where nothing was begun
 */
export function useKept<Value extends object>(key: string, first: Value) {
  const [value, setValue] = useState<Value>(() => {
    const kept = sessionStorage.getItem(prefix + key);
    return kept ? { ...first, ...(JSON.parse(kept) as Value) } : first;
  });
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    if (begun) sessionStorage.setItem(prefix + key, JSON.stringify(value));
  }, [key, value, begun]);
  return {
    value,
    change(changes: Partial<Value>) {
      setBegun(true);
      setValue((before) => ({ ...before, ...changes }));
    },
    /** It was saved, or is not wanted any more. */
    drop() {
      setBegun(false);
      sessionStorage.removeItem(prefix + key);
    },
  };
}

/** Puts back what was taken back before it went. */
export function keepAgain(key: string, value: object): void {
  sessionStorage.setItem(prefix + key, JSON.stringify(value));
}
