import { loadContent } from '@frontdoor/content';
import type { Attendance } from '@frontdoor/contract';
import { type Facts, nothingKnown } from '@frontdoor/safety';
import { describe, expect, test } from 'vitest';
import { found } from '../screening/testing.ts';
import { type DraftContent, emptyContent } from './draft.ts';
import {
  adviceIn,
  answerAdvice,
  chooseOnList,
  foundOnList,
  newFlagsOf,
  raise,
  raiseUntold,
  type Telling,
} from './flags.ts';

const content = loadContent();
const open: Attendance = { open: true, closes: '6:30pm today' };
const closed: Attendance = { open: false, opens: '8am on Monday 30 November', closedAt: null };
const numbers = {
  'maternity-triage': null,
  'early-pregnancy': null,
  crisis: null,
  'out-of-hours': null,
  'eye-casualty': null,
  chemotherapy: null,
  safeguarding: null,
};
const adult = { ...nothingKnown, ageYears: 40 };
const telling = (facts: Partial<Facts> = {}, attendance: Attendance = open): Telling => ({
  content,
  facts: { ...adult, ...facts },
  around: { attendance, numbers, maternityWeek: 20 },
});
const after = (draft: DraftContent, ...all: ReturnType<typeof found>[]) =>
  raise(telling(), draft, all, 'words');
const onList = (id: string) => foundOnList(content, id, 'self')!;

describe('an item of the emergency list', () => {
  test('S4 a flag says what was chosen, what was shown and what they said to it', () => {
    const chosen = chooseOnList(telling(), emptyContent, onList('chest-pain'));
    const { flags } = answerAdvice(telling(), chosen, 'cannot-call');
    expect(newFlagsOf(content, flags, open)).toEqual([
      {
        rule: 'chest-pain',
        version: 1,
        level: 'red',
        destination: '999',
        title: 'Chest pain, or pain spreading to the arm, neck, jaw or back',
        words: expect.stringContaining('My chest hurts'),
        source: 'list',
        reason: '',
        shown: 'Call 999 now.',
        choice: 'I cannot make the call',
      },
    ]);
  });

  test('S4 leaving the advice unanswered is said as that', () => {
    const { flags } = chooseOnList(
      telling({ author: 'other' }),
      emptyContent,
      foundOnList(content, 'breathing', 'other')!,
    );
    expect(newFlagsOf(content, flags, closed)).toMatchObject([
      { choice: 'Did not say', words: expect.stringContaining('They cannot') },
    ]);
  });

  test('choosing again adds, and what they say goes to the one chosen last', () => {
    const first = answerAdvice(
      telling(),
      chooseOnList(telling(), emptyContent, onList('chest-pain')),
      'called',
    );
    const both = answerAdvice(
      telling(),
      chooseOnList(telling(), first, onList('breathing')),
      'not-emergency',
    );
    expect(both.flags.map(({ rule, choice }) => [rule, choice])).toEqual([
      ['chest-pain', 'called'],
      ['breathing', 'not-emergency'],
    ]);
    const again = chooseOnList(telling(), both, onList('chest-pain'));
    expect(again.flags).toHaveLength(2);
    expect(again.advice?.flags).toEqual(['list chest-pain']);
  });

  test('an item that a later version no longer has raises nothing', () => {
    expect(foundOnList(content, 'gone', 'self')).toBeNull();
  });
});

describe('what is found in their words', () => {
  test('S4 of several the most urgent advice is shown, and all are kept with what was shown and chosen', () => {
    const { draft, warned } = after(emptyContent, found('crisis'), found('A&E'), found('staff-only'));
    expect([warned, adviceIn(draft, telling())]).toEqual([true, 'A&E']);
    const { flags } = answerAdvice(telling(), draft, 'called');
    const heading = 'Go to A&E now, or call 999 if you cannot get there safely.';
    const called = 'I have called, or am calling now';
    expect(newFlagsOf(content, flags, open).map(({ rule, shown, choice }) => [rule, shown, choice])).toEqual([
      ['rule-crisis', heading, called],
      ['rule-A&E', heading, called],
      ['rule-staff-only', 'No advice was shown', ''],
    ]);
  });

  test('S4 a flag stays when the words are taken out, and is not told twice', () => {
    const { draft } = after(emptyContent, found('999'));
    const { draft: without, warned } = after(draft);
    expect([without.flags.length, warned]).toEqual([1, false]);
    expect(after(without, found('999')).warned).toBe(false);
  });

  test('staff see every way it was written', () => {
    const { draft } = after(emptyContent, found('999', { words: 'tight chest' }));
    const { draft: later } = after(draft, found('999', { words: 'crushing chest' }));
    expect(later.flags[0]?.words).toBe('tight chest … crushing chest');
  });

  test('a later, graver flag shows its own page; help today is not said after 999', () => {
    const { draft } = after(emptyContent, found('urgent-today'));
    const graver = after(draft, found('urgent-today'), found('999'));
    expect([graver.warned, adviceIn(graver.draft, telling())]).toEqual([true, '999']);
    const { draft: red } = after(emptyContent, found('999'));
    const lesser = after(red, found('999'), found('urgent-today'));
    expect(lesser.warned).toBe(false);
    expect(newFlagsOf(content, lesser.draft.flags, open)[1]).toMatchObject({ shown: 'No advice was shown' });
  });

  test('S9 "Send this now" is kept as that, and not as a doubt', () => {
    const { draft } = after(emptyContent, found('urgent-today'));
    const { flags } = answerAdvice(telling(), draft, 'send');
    expect(newFlagsOf(content, flags, open)).toMatchObject([
      { shown: 'You need help today.', choice: 'Send this now' },
    ]);
  });

  test('S8 what is for staff alone shows nothing', () => {
    const { draft, warned } = after(emptyContent, found('staff-only'));
    expect([warned, draft.advice, draft.flags.length]).toEqual([false, null, 1]);
  });

  test.each([
    ['the patient, 16', { ageYears: 16.01 }, 'abuse'],
    ['the patient, nearly 16', { ageYears: 15.99 }, null],
    ['the patient, of no known age', { ageYears: null }, null],
    ['somebody for the patient', { author: 'other' as const }, null],
  ])('S27 abuse by the words of %s', (_who, facts, kind) => {
    const { draft, warned } = raise(telling(facts), emptyContent, [found('safeguarding')], 'words');
    expect([adviceIn(draft, telling(facts)), warned]).toEqual([kind, kind !== null]);
    expect(draft.flags).toHaveLength(1);
  });

  test('S27 where abuse is not to be hinted at, a medical rule still shows its own advice', () => {
    const facts = { author: 'other' as const };
    const { draft } = raise(telling(facts), emptyContent, [found('safeguarding'), found('A&E')], 'words');
    expect(adviceIn(draft, telling(facts))).toBe('A&E');
    expect(draft.flags.map(({ told }) => told)).toEqual([false, true]);
  });

  test('what is found only as they send goes along, with nothing shown', () => {
    const { draft } = after(emptyContent, found('crisis'));
    const flags = raiseUntold(draft, [found('crisis'), found('999')]);
    expect(newFlagsOf(content, flags, open).map(({ shown }) => shown)).toEqual([
      'You deserve help right now.',
      'No advice was shown',
    ]);
  });
});
