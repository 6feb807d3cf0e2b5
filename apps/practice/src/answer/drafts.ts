import { useSyncExternalStore } from 'react';
import type { Draft } from './draft.ts';
import { createDraftStore } from './draft-store.ts';

/** The drafts of this tab. `randomUUID` needs https; a surgery on its own network may have none. */
export const drafts = createDraftStore(sessionStorage, newSubmission);

export function newSubmission(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function useDraft(slug: string, id: string): [Draft, (changes: Partial<Draft>) => void] {
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(slug, id));
  return [draft, (changes) => drafts.change(slug, id, changes)];
}

/** Whether something begun waits there: the "Draft" mark of a row. */
export function useHasDraft(slug: string, id: string): boolean {
  return useSyncExternalStore(drafts.subscribe, () => drafts.has(slug, id));
}
