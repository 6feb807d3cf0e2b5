import { useEffect, useRef } from 'react';
import { preferences } from './preferences.ts';

/** A single letter that means something only while what it belongs to is on screen. */
export type LocalKey = 'u' | 's' | 'r';

/** Everything that letters are typed into. Radios and ticks are not. */
const typing = 'textarea, select, input:not([type=radio]):not([type=checkbox]), [contenteditable=true]';

/** Keys of a dialog: the desk's own rest while one is open, and these rest while somebody types in it (S35). */
export function useLocalKeys(keys: Partial<Record<LocalKey, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!preferences.get('keys') || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      const act = latest.current[event.key.toLowerCase() as LocalKey];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
