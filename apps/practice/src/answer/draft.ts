import type { Attachment, LogCall, Outcome, ResponseKind } from '@frontdoor/contract';

/** The ways of answering, in the order of their tabs. */
export const tabs = ['message', 'text', 'call', 'more', 'record', 'note'] as const;
export type Tab = (typeof tabs)[number];

/**
 * Words to the patient and words about the patient are never the same words: each has its own place, so that an
 * internal note cannot be sent by changing the tab.
 */
export type Place = 'patient' | 'call' | 'record' | 'note';
export const placeOf: Record<Tab, Place> = {
  message: 'patient',
  text: 'patient',
  more: 'patient',
  call: 'call',
  record: 'record',
  note: 'note',
};

/** What was begun about one request and not yet sent (S35). */
export type Draft = {
  tab: Tab;
  words: Partial<Record<Place, string>>;
  /** Chosen against what the kind of reply would say by itself. */
  response: Partial<Record<Tab, ResponseKind>>;
  finish: Outcome | null;
  fromRecord: boolean;
  /** "Please act today": unread, it moves on as what is urgent does (S32). */
  urgent: boolean;
  files: Attachment[];
  reached: LogCall['reached'];
  /** Made once for each answer: the same answer sent twice is one answer. */
  submission: string;
  /** How much of the timeline was there when the words were begun; null while there are none. */
  seen: number | null;
};

/** A box with nothing in it. */
export function emptyDraft(submission: string, tab: Tab = 'message'): Draft {
  return {
    tab,
    words: {},
    response: {},
    finish: null,
    fromRecord: false,
    urgent: false,
    files: [],
    reached: 'spoke',
    submission,
    seen: null,
  };
}

/** True where something would be lost: words or files, not the choice of a tab. */
export function holdsWork(draft: Draft): boolean {
  return draft.files.length > 0 || Object.values(draft.words).some((words) => words.trim() !== '');
}

/** R58: what an answer counts as, from its kind, unless somebody chose otherwise. Null: it is no response. */
export function responseOf(draft: Draft): ResponseKind | null {
  const chosen = draft.response[draft.tab];
  if (chosen) return chosen;
  if (draft.tab === 'message' || draft.tab === 'text') return 'advice';
  if (draft.tab === 'more') return 'more';
  if (draft.tab === 'record') return 'appointment';
  // Speaking to the patient can be a response; not reaching them never is.
  if (draft.tab === 'call') return draft.reached === 'spoke' ? 'advice' : null;
  return null;
}
