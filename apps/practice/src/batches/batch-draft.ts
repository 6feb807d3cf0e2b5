import type { MakeBatch } from '@frontdoor/contract';
import { useEffect, useState } from 'react';
import { newSubmission } from '../answer/drafts.ts';
import { type AskDraft, askFaults, askOf, emptyAsk } from '../outreach/ask-draft.ts';

/** A message to many while it is prepared. */
export type BatchDraft = AskDraft & {
  title: string;
  csv: string;
  /** Name of the file the list came from; null for one that was pasted. */
  file: string | null;
  /** The batch it was made into last: changed, it becomes another. */
  made: string | null;
  submission: string;
};

export const emptyBatch = (): BatchDraft => ({
  ...emptyAsk,
  title: '',
  csv: '',
  file: null,
  made: null,
  submission: newSubmission(),
});

/** With the drafts of answers, so that one sign-out ends them all. `~` cannot be in a practice's address. */
const keyOf = (slug: string) => `frontdoor.draft.~many.${slug}`;

export function keptBatch(slug: string): BatchDraft | null {
  const kept = sessionStorage.getItem(keyOf(slug));
  return kept ? (JSON.parse(kept) as BatchDraft) : null;
}

export function keepBatch(slug: string, draft: BatchDraft): void {
  const keep = (what: BatchDraft) => sessionStorage.setItem(keyOf(slug), JSON.stringify(what));
  try {
    keep(draft);
  } catch {
    // A browser keeps a few million characters: of a longer list the message at least outlives a reload.
    keep({ ...draft, csv: '', file: null });
  }
}

export function dropBatch(slug: string): void {
  sessionStorage.removeItem(keyOf(slug));
}

/** Kept in this tab until it is sent or thrown away. */
export function useBatchDraft(slug: string) {
  const [draft, setDraft] = useState(() => keptBatch(slug) ?? emptyBatch());
  useEffect(() => {
    if (draft.title || draft.csv || draft.text) keepBatch(slug, draft);
    else dropBatch(slug);
  }, [slug, draft]);
  return {
    draft,
    change: (changes: Partial<BatchDraft>) => setDraft((before) => ({ ...before, ...changes })),
    clear: () => setDraft(emptyBatch()),
  };
}

/** What is wrong with it as far as it can be seen here, by field. */
export function batchFaults(draft: BatchDraft): Record<string, string> {
  const faults = askFaults(draft);
  if (draft.title.trim() === '') faults.title = 'Give it a name';
  if (draft.csv.trim() === '') faults.csv = 'Paste the list, or choose its file';
  return faults;
}

/** As the server takes it. */
export function makeOf({ submission, title, csv, ...ask }: BatchDraft): MakeBatch {
  return { ...askOf(ask), submission, title, csv };
}
