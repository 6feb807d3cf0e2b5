import { type Draft, emptyDraft, holdsWork, placeOf } from './draft.ts';

type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'frontdoor.draft.';
const ownerKey = 'frontdoor.draft-owner';

/**
 * Drafts of answers by organisation and request (S35), in this tab only: they outlive a reload and a sign-in that
 * ran out, and end with the tab. Takes where to keep them and how to make a submission's id.
 */
export function createDraftStore(keep: Keep, newSubmission: () => string) {
  const read = new Map<string, Draft>();
  const listeners = new Set<() => void>();
  const keyOf = (slug: string, id: string) => `${prefix}${slug}.${id}`;
  const told = () => {
    for (const listener of listeners) listener();
  };

  /** The draft of one request; the same object until it changes. */
  function get(slug: string, id: string): Draft {
    const key = keyOf(slug, id);
    const known = read.get(key);
    if (known) return known;
    const kept = keep.getItem(key);
    // One kept by an older page may lack what came since.
    const draft = { ...emptyDraft(newSubmission()), ...(kept ? (JSON.parse(kept) as Draft) : {}) };
    read.set(key, draft);
    return draft;
  }

  function change(slug: string, id: string, changes: Partial<Draft>): void {
    const key = keyOf(slug, id);
    const draft = { ...get(slug, id), ...changes };
    read.set(key, draft);
    if (holdsWork(draft)) keep.setItem(key, JSON.stringify(draft));
    else keep.removeItem(key);
    told();
  }

  /** After what stands in the open tab has gone: that place is empty; words in another place are still there. */
  function clearOpen(slug: string, id: string): void {
    const { tab, words, ...rest } = get(slug, id);
    const place = placeOf[tab];
    const { files, finish, fromRecord, urgent, response } = place === 'patient' ? emptyDraft('', tab) : rest;
    const left = { ...words, [place]: '' };
    const changes = { words: left, files, finish, fromRecord, urgent, response, submission: newSubmission() };
    change(slug, id, { ...changes, seen: null });
  }

  /** The keys this store may remove, read before any is removed. */
  function keptKeys(): string[] {
    const all: string[] = [];
    for (let index = 0; index < keep.length; index += 1) all.push(keep.key(index) ?? '');
    return all.filter((key) => key.startsWith(prefix));
  }

  function clearAll(): void {
    for (const key of keptKeys()) keep.removeItem(key);
    read.clear();
    told();
  }

  return {
    get,
    change,
    clearOpen,
    clearAll,
    has: (slug: string, id: string) => holdsWork(get(slug, id)),
    /** Words begun by one member are not another's: at a shared desk the next one starts empty. */
    belongTo(user: string): void {
      if (keep.getItem(ownerKey) === user) return;
      clearAll();
      keep.setItem(ownerKey, user);
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
