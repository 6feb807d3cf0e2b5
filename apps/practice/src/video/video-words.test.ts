import type { VideoChecks, VideoPersonShown, VideoRow } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { phoneOf, sayChecks, sayEnded, sayExpected, sayLasted, sayState, sayWaiting } from './video-words.ts';

const friday = Date.parse('2026-11-27T15:58:00Z');
const minute = 60_000;

const row = (changes: Partial<VideoRow>): VideoRow => ({
  id: 'v1',
  consultation: 'alan',
  reference: 'F7K29MQX',
  name: 'Alan Whitcombe',
  age: '67',
  clinician: { id: 'm-rosa', name: 'Rosa Shah' },
  startsAt: friday - 5 * minute,
  state: 'invited',
  waitingSince: null,
  guestsWaiting: 0,
  delayMinutes: null,
  instead: null,
  ending: null,
  lasted: null,
  ...changes,
});

const guest = (changes: Partial<VideoPersonShown>): VideoPersonShown => ({
  id: 'p1',
  kind: 'guest',
  name: 'Anna Kowalska',
  role: 'Interpreter',
  state: 'waiting',
  here: true,
  instance: 'i',
  expected: 'Anna Kowalska',
  arrivedAt: friday,
  letInAt: null,
  leftAt: null,
  ...changes,
});

const checks: VideoChecks = {
  present: '',
  alone: true,
  safe: 'yes',
  where: '1 Elm Road, Leeds',
  phone: '07700 900456',
  chaperone: 'not-needed',
  adult: '',
};

describe('how a call stands, in the list', () => {
  it.each<[string, Partial<VideoRow>, string, boolean]>([
    [
      'somebody who waits presses, and for how long',
      { waitingSince: friday - 6 * minute },
      'waiting 6 min',
      true,
    ],
    ['somebody has just come', { waitingSince: friday - 20_000 }, 'just came', true],
    ['the time has come and nobody is there', {}, 'not here yet', false],
    ['the time is to come', { startsAt: friday + 30 * minute }, 'expected', false],
    ['they speak', { state: 'started' }, 'in the call', false],
    [
      'S40 the patient chose a visit',
      { state: 'cancelled', instead: 'visit' },
      'cancelled: wants a visit instead',
      false,
    ],
    ['staff called it off', { state: 'cancelled' }, 'cancelled', false],
    ['it was held', { state: 'ended', ending: 'held', lasted: 12 * minute }, 'held by video, 12 min', false],
    ['nobody came', { state: 'ended', ending: 'not-joined' }, 'the patient did not come', false],
  ])('%s', (_what, changes, words, pressing) => {
    expect(sayState(row(changes), friday)).toEqual({ words, pressing });
  });

  it('a call of seconds took under a minute', () => {
    expect(sayLasted(20_000)).toBe('under 1 min');
    expect(sayEnded('broke-off', 20_000)).toBe('it broke off, under 1 min');
  });
});

describe('whose patient waits', () => {
  it('is said with the time since when, which does not change while it is read aloud', () => {
    const alan = row({ waitingSince: friday - 6 * minute });
    expect(sayWaiting([alan])).toBe('Alan Whitcombe has been waiting for your video call since 15:52.');
    expect(sayWaiting([alan, row({}), row({})])).toMatch(/2 more are waiting\.$/);
  });
});

describe('S40 a guest at the door', () => {
  it('has the name that was typed held against the one that was expected', () => {
    expect(sayExpected(guest({ name: 'anna kowalská ' }))).toEqual({
      as: true,
      words: 'As expected: Anna Kowalska, interpreter',
    });
    expect(sayExpected(guest({ name: 'Piotr' }))).toEqual({
      as: false,
      words: 'Another name than expected: Anna Kowalska, interpreter',
    });
    expect(sayExpected(guest({ kind: 'patient', expected: null }))).toBeNull();
  });
});

describe('S40 what was asked first', () => {
  it('stands in one short list, whether it is safe first', () => {
    expect(sayChecks({ ...checks, safe: 'unsure', alone: false, present: 'her husband' }, false)).toEqual([
      'Private and safe: not sure',
      'With them: her husband',
      'Where: 1 Elm Road, Leeds',
      'If cut off: 07700 900456',
      'Chaperone: not needed, nothing is examined',
    ]);
  });

  it('names the adult who is there with a child', () => {
    expect(sayChecks({ ...checks, adult: 'Priya, mother' }, true)).toContain('Adult there: Priya, mother');
  });
});

describe('the number to ring if the call is cut off', () => {
  const known = { checks: null, phone: '07700 900456', doNotRing: null };

  it('S40 is the one said in the call, before the one of the request', () => {
    expect(phoneOf(known)).toEqual({ label: 'If cut off, ring', number: '07700 900456' });
    expect(phoneOf({ ...known, checks: { ...checks, phone: '0113 496 0999' } }).number).toBe('0113 496 0999');
  });

  it('S32 is not shown where nobody should ring, until they give one themselves', () => {
    const given = { ...known, checks, doNotRing: 'They cannot use a phone.' };
    expect(phoneOf(given).label).toBe('They cannot use a phone. In this call they gave');
    expect(phoneOf({ ...known, doNotRing: 'They cannot use a phone.' })).toEqual({
      label: 'Do not ring. They cannot use a phone.',
      number: null,
    });
  });
});
