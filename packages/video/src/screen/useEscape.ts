import { useEffect, useRef } from 'react';

/** Escape closes what is open. */
export function useEscape(open: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!open) return;
    const heard = (event: KeyboardEvent) => {
      // What a field, a list or a dialog of the page around did with it is theirs.
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current();
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, [open]);
}
