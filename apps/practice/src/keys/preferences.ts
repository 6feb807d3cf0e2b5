import { useSyncExternalStore } from 'react';

/** What this browser was told to do; both are on until switched off. */
const names = { keys: 'frontdoor.single-keys', sound: 'frontdoor.sound' } as const;
type Preference = keyof typeof names;

const listeners = new Set<() => void>();

export const preferences = {
  get: (preference: Preference) => localStorage.getItem(names[preference]) !== 'off',
  set(preference: Preference, on: boolean) {
    localStorage.setItem(names[preference], on ? 'on' : 'off');
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function usePreference(preference: Preference): boolean {
  return useSyncExternalStore(preferences.subscribe, () => preferences.get(preference));
}
