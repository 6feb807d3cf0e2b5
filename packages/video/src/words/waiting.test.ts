import type { Room } from '@frontdoor/contract';
import { describe, expect, test } from 'vitest';
import { nobodyCame, waitingWords } from './waiting.ts';

const at = (clock: string) => Date.parse(`2026-11-30T${clock}:00Z`);
const room: Room = {
  type: 'room',
  at: 'waiting',
  you: 'p1',
  people: [],
  staffHere: false,
  startsAt: at('10:30'),
  delay: null,
  before: 1,
  allowed: { sharing: true, files: true, chat: true },
  ice: [],
};

describe('E00062 what is said in the waiting room', () => {
  test('before the time', () => {
    expect(waitingWords(room, 'Rosa Shah', at('10:20'))).toEqual([
      'Your call with Rosa Shah is at 10:30am.',
      '1 person before you',
      'The surgery can see that you are here.',
    ]);
  });

  test('E00071 when the clinician is late, and when that was said', () => {
    const delay = { minutes: 10, saidAt: at('10:32') };
    expect(waitingWords({ ...room, delay, before: 0 }, 'Rosa Shah', at('10:33'))).toEqual([
      'Rosa Shah is running 10 minutes late. Said at 10:32am.',
      'You are next.',
      'The surgery can see that you are here.',
    ]);
  });

  test('in summer by the clock on the wall', () => {
    const startsAt = Date.parse('2026-07-01T13:05:00Z');
    expect(waitingWords({ ...room, startsAt }, 'Rosa Shah', startsAt - 1)[0]).toContain('at 2:05pm.');
  });

  test('when the surgery has the call open', () => {
    expect(waitingWords({ ...room, staffHere: true }, 'Rosa Shah', at('10:31'))).toEqual([
      'The surgery is ready. They will let you in soon.',
      'The surgery can see that you are here.',
    ]);
  });

  test('a guest is told nothing of who is before them', () => {
    const words = waitingWords({ ...room, before: null }, 'Rosa Shah', at('10:31'));
    expect(words).toEqual(['The surgery can see that you are here.']);
  });

  test('several people before', () => {
    expect(waitingWords({ ...room, before: 3 }, 'Rosa Shah', at('10:31'))).toContain('3 people before you');
  });
});

describe('nobody came', () => {
  test('more than 10 minutes past the time', () => {
    expect(nobodyCame(room, at('10:40'))).toBe(false);
    expect(nobodyCame(room, at('10:40') + 1)).toBe(true);
  });

  test('a delay that was said is waited for first', () => {
    const delay = { minutes: 20, saidAt: at('10:31') };
    expect(nobodyCame({ ...room, delay }, at('10:55'))).toBe(false);
    expect(nobodyCame({ ...room, delay }, at('11:01'))).toBe(true);
  });

  test('not when somebody of the surgery is there', () => {
    expect(nobodyCame({ ...room, staffHere: true }, at('11:30'))).toBe(false);
  });
});
