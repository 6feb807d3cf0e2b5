import type { Enter, Kind, Urgency } from '@frontdoor/contract';
import type { Typed } from '@frontdoor/questionnaire';
import { useEffect, useState } from 'react';
import { newSubmission } from '../answer/drafts.ts';

export type EntryDraft = {
  door: Enter['door'];
  kind: Kind | null;
  typed: Typed;
  urgency: Urgency | null;
  submission: string;
};

/** With the drafts of answers, so that one sign-out ends them all. `~` cannot be in a practice's address. */
const keyOf = (slug: string) => `frontdoor.draft.~entry.${slug}`;

const fresh = (): EntryDraft => ({
  door: 'phone',
  kind: null,
  typed: {},
  urgency: null,
  submission: newSubmission(),
});

/** A request half entered, kept in this tab until it is saved: the phone rings again, the page is left, it stays. */
export function useEntryDraft(slug: string) {
  const key = keyOf(slug);
  const [draft, setDraft] = useState<EntryDraft>(() => {
    const kept = sessionStorage.getItem(key);
    return kept ? (JSON.parse(kept) as EntryDraft) : fresh();
  });
  useEffect(() => {
    if (draft.kind || Object.keys(draft.typed).length > 0) sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  return {
    draft,
    change: (changes: Partial<EntryDraft>) => setDraft((before) => ({ ...before, ...changes })),
    clear() {
      sessionStorage.removeItem(key);
      setDraft(fresh());
    },
  };
}
