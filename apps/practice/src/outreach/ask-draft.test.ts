import { describe, expect, it } from 'vitest';
import { type AskDraft, asAllowed, askFaults, askOf, draftOf, emptyAsk, stillWrong } from './ask-draft.ts';

const draft: AskDraft = { ...emptyAsk, about: 'clinical', text: 'Hello' };

describe('what is asked', () => {
  it('wants to know what it is about, and words', () => {
    expect(askFaults(emptyAsk)).toEqual({ about: 'Choose what it is about', text: 'Write the message' });
    expect(askFaults({ ...draft, expiresDays: '91' })).toEqual({ expiresDays: 'Enter whole days, 1 to 90' });
    expect(askFaults({ ...draft, expiresDays: '1.5' })).toEqual({ expiresDays: 'Enter whole days, 1 to 90' });
    expect(askFaults({ ...draft, expiresDays: '90' })).toEqual({});
  });

  it('is marked until it is put right, and nothing is marked before it is sent', () => {
    const marked = askFaults(emptyAsk);
    expect(stillWrong(marked, askFaults({ ...emptyAsk, about: 'admin' }))).toEqual({
      text: 'Write the message',
    });
    expect(stillWrong(marked, askFaults(draft))).toEqual({});
    expect(stillWrong({}, marked)).toEqual({});
  });

  it('leaves out dates and reminders where nothing is expected back', () => {
    const told = { ...draft, replies: false, answerBy: '2026-12-04', expiresDays: '7' };
    expect(askOf(told)).toMatchObject({ files: false, answerBy: null, expiresDays: null, reminders: false });
    expect(askOf({ ...told, questionnaire: 'phq-9' })).toMatchObject({
      answerBy: '2026-12-04',
      expiresDays: 7,
      reminders: true,
    });
  });

  it('is the same once it was made and opened again', () => {
    const ask = askOf({ ...draft, answerBy: '2026-12-04', expiresDays: '14', questionnaire: 'phq-9' });
    expect(askOf(draftOf(ask))).toEqual(ask);
  });

  it('R77 asks for no answer, and no files, where the practice takes none', () => {
    const asked = { ...draft, questionnaire: 'phq-9' };
    expect(asAllowed(asked, { messages: false, files: true })).toMatchObject({
      replies: false,
      files: false,
      questionnaire: null,
    });
    expect(asAllowed(asked, { messages: true, files: false })).toMatchObject({
      replies: true,
      files: false,
      questionnaire: 'phq-9',
    });
  });
});
