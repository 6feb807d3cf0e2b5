import { useSyncExternalStore } from 'react';

/** What this browser was told to do; all are on until switched off. */
const names = {
  keys: 'frontdoor.single-keys',
  sound: 'frontdoor.sound',
  alarms: 'frontdoor.alarms',
} as const;
type Preference = keyof typeof names;

/** Who is told by a sound is one person: the next at a shared desk hears the alarms again (S7). */
const personal: readonly Preference[] = ['alarms'];

const listeners = new Set<() => void>();
let person = '';

const nameOf = (preference: Preference) =>
  personal.includes(preference) ? `${names[preference]}.${person}` : names[preference];

const tellAll = () => {
  for (const listener of listeners) listener();
};

export const preferences = {
  belongTo(user: string) {
    person = user;
    tellAll();
  },
  get: (preference: Preference) => localStorage.getItem(nameOf(preference)) !== 'off',
  set(preference: Preference, on: boolean) {
    localStorage.setItem(nameOf(preference), on ? 'on' : 'off');
    tellAll();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function usePreference(preference: Preference): boolean {
  return useSyncExternalStore(preferences.subscribe, () => preferences.get(preference));
}
