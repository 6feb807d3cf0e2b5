import { describe, expect, it } from 'vitest';
import { answered } from '../../testing/outreach.ts';
import { friday } from '../../testing/people.ts';
import { sayAsked } from './say-asked.ts';
import { sayOff } from './say-off.ts';

const waiting = { ...answered, answeredAt: null, answers: [], score: null };

describe('how a question stands', () => {
  it('E00090 says by when, who is reminded, and until when it can be answered', () => {
    expect(sayAsked({ ...waiting, reminded: 0 }, friday)).toBe(
      'Answer by Monday 30 November. Reminders after 3 and 6 days, none sent yet. It can be answered until Mon 21 Dec, 15:58.',
    );
    expect(sayAsked({ ...waiting, answerBy: null, reminders: false }, friday)).toBe(
      'No date to answer by. No reminders. It can be answered until Mon 21 Dec, 15:58.',
    );
  });

  it('E00090 says how it ended', () => {
    expect(sayAsked({ ...waiting, expiredAt: friday }, friday, true)).toBe(
      'Taken back before it was sent: the patient got nothing.',
    );
    expect(sayAsked(answered, friday)).toBe('Answered Wed 25 Nov, 15:58.');
    expect(sayAsked({ ...waiting, expiredAt: friday }, friday)).toBe(
      'Nobody answered. It could be answered until Fri 27 Nov, 15:58.',
    );
    expect(sayAsked({ ...waiting, expiresAt: null }, friday)).toBe('Nothing is expected back.');
  });
});

describe('what a patient cannot send', () => {
  const on = { messages: true, files: true };
  const all = { practice: on, person: on, request: on };

  it('R77 names the widest place where it is off, and messages before files', () => {
    expect(sayOff(all)).toBe(null);
    expect(sayOff({ ...all, request: { messages: true, files: false } })).toBe('Cannot send files: off here');
    expect(
      sayOff({
        ...all,
        person: { messages: false, files: true },
        request: { messages: false, files: false },
      }),
    ).toBe('Cannot write back: off for this patient');
    expect(sayOff({ ...all, practice: { messages: false, files: false } })).toBe(
      'Cannot write back: off for the practice',
    );
  });
});
