import { describe, expect, it } from 'vitest';
import { actOf, sendWords } from './act-of.ts';
import { type Draft, emptyDraft, tabs } from './draft.ts';

const draft = (changes: Partial<Draft>): Draft => ({ ...emptyDraft('submission-1'), ...changes });

describe('what sending does', () => {
  it('a message is a reply that counts as advice', () => {
    expect(actOf(draft({ words: { patient: ' Please come in. ' } }))).toEqual({
      act: 'reply',
      body: {
        submission: 'submission-1',
        text: 'Please come in.',
        response: 'advice',
        fromRecord: false,
        urgent: false,
        files: [],
        channel: 'message',
        finish: null,
      },
    });
  });

  it('a text asks for a text first; asking for more counts as asking for more', () => {
    expect(actOf(draft({ tab: 'text', words: { patient: 'Hello' } }))?.body).toMatchObject({
      channel: 'text',
    });
    expect(actOf(draft({ tab: 'more', words: { patient: 'When did it start?' } }))?.body).toMatchObject({
      response: 'more',
    });
  });

  it('R58 a call nobody answered is saved, and is no response', () => {
    const call = draft({ tab: 'call', reached: 'no-answer', words: { call: 'Rang twice' } });
    expect(actOf(call)).toEqual({
      act: 'call',
      body: { reached: 'no-answer', text: 'Rang twice', response: null },
    });
  });

  it('nothing is sent without words, nor with those of another tab', () => {
    expect(actOf(draft({ words: { patient: '   ' } }))).toBeNull();
    expect(actOf(draft({ tab: 'note', words: { patient: 'Dear Alan' } }))).toBeNull();
  });

  it('S35 every button that sends names the patient', () => {
    for (const tab of tabs) expect(sendWords(tab, 'Alan Whitcombe')).toContain('Alan Whitcombe');
    expect(sendWords('message', 'Alan Whitcombe')).toBe('Send to Alan Whitcombe');
  });
});
