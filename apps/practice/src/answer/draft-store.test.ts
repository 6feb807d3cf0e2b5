import { describe, expect, it } from 'vitest';
import { createDraftStore } from './draft-store.ts';

/** What a tab keeps, as `sessionStorage` does. */
function tab(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

let made = 0;
const open = (keep: Storage) => createDraftStore(keep, () => `submission-${++made}`);

describe('S35 drafts of answers', () => {
  it('S35 what was typed stays with its request, not with the next one', () => {
    const drafts = open(tab());
    drafts.change('elm-tree', 'alan', { words: { patient: 'Alan, please call 999 now' } });
    expect(drafts.get('elm-tree', 'tomasz').words.patient).toBeUndefined();
    expect(drafts.get('elm-tree', 'alan').words.patient).toBe('Alan, please call 999 now');
  });

  it('S35 the same request of another organisation has a draft of its own', () => {
    const drafts = open(tab());
    drafts.change('elm-tree', 'r1', { words: { note: 'Ours' } });
    expect(drafts.has('northgate', 'r1')).toBe(false);
  });

  it('S35 comes back after a reload, with the submission it was begun under', () => {
    const keep = tab();
    const before = open(keep);
    before.change('elm-tree', 'alan', { tab: 'call', words: { call: 'Rang, no answer' } });
    const { submission } = before.get('elm-tree', 'alan');
    expect(open(keep).get('elm-tree', 'alan')).toMatchObject({
      tab: 'call',
      words: { call: 'Rang, no answer' },
      submission,
    });
  });

  it('S35 an internal note and words to the patient never share a place', () => {
    const drafts = open(tab());
    drafts.change('elm-tree', 'alan', { tab: 'note', words: { note: 'Worried about his wife' } });
    drafts.change('elm-tree', 'alan', { tab: 'message' });
    expect(drafts.get('elm-tree', 'alan').words.patient).toBeUndefined();
  });

  it('is kept nowhere once sent, and the next answer is another submission', () => {
    const keep = tab();
    const drafts = open(keep);
    drafts.change('elm-tree', 'alan', { words: { patient: 'Done' } });
    const { submission } = drafts.get('elm-tree', 'alan');
    drafts.clearOpen('elm-tree', 'alan');
    expect(drafts.has('elm-tree', 'alan')).toBe(false);
    expect(keep.length).toBe(0);
    expect(drafts.get('elm-tree', 'alan').submission).not.toBe(submission);
  });

  it('S35 sending a message leaves the note begun beside it', () => {
    const drafts = open(tab());
    drafts.change('elm-tree', 'alan', { words: { patient: 'Dear Alan', note: 'Ask Jo' } });
    drafts.clearOpen('elm-tree', 'alan');
    expect(drafts.get('elm-tree', 'alan').words).toEqual({ patient: '', note: 'Ask Jo' });
  });

  it('S35 another member at the same desk does not find them', () => {
    const keep = tab();
    const drafts = open(keep);
    drafts.belongTo('rosa');
    drafts.change('elm-tree', 'alan', { words: { patient: 'From Rosa' } });
    drafts.belongTo('rosa');
    expect(drafts.has('elm-tree', 'alan')).toBe(true);
    drafts.belongTo('jo');
    expect(drafts.has('elm-tree', 'alan')).toBe(false);
  });
});
