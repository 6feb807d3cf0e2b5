import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft, holdsWork, responseOf } from './draft.ts';

const draft = (changes: Partial<Draft>): Draft => ({ ...emptyDraft('submission-1'), ...changes });

describe('what an answer counts as', () => {
  it.each([
    ['message', 'advice'],
    ['text', 'advice'],
    ['more', 'more'],
    ['record', 'appointment'],
    ['call', 'advice'],
    ['note', null],
  ] as const)('R58 %s counts as %s by itself', (tab, response) => {
    expect(responseOf(draft({ tab }))).toBe(response);
  });

  it('R58 a call that nobody answered is no response', () => {
    expect(responseOf(draft({ tab: 'call', reached: 'no-answer' }))).toBeNull();
    expect(responseOf(draft({ tab: 'call', reached: 'voicemail' }))).toBeNull();
  });

  it('what somebody chose for this tab goes before the default', () => {
    const chosen = draft({ tab: 'message', response: { message: 'direct' } });
    expect(responseOf(chosen)).toBe('direct');
    expect(responseOf({ ...chosen, tab: 'more' })).toBe('more');
  });

  it('a chosen tab alone is no work to keep', () => {
    expect(holdsWork(draft({ tab: 'note', words: { note: '  ' } }))).toBe(false);
    expect(holdsWork(draft({ words: { patient: 'Dear' } }))).toBe(true);
  });
});
