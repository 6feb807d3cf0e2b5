import type { Alarm, AlarmNotice } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { lastNotices, sayHolder, sayNext, sayNotice, sayRung } from './alarm-words.ts';

const now = Date.parse('2026-11-27T15:58:00Z');
const minutes = (count: number) => now + count * 60_000;
const alarm = (changes: Partial<Alarm>) =>
  ({
    state: 'raised',
    raisedOpen: true,
    rung: 1,
    nextAt: minutes(4),
    claimedBy: null,
    quietUntil: null,
    ...changes,
  }) as Alarm;
const rosa = { id: 'm-rosa', name: 'Rosa Shah' };

describe('how an alarm stands', () => {
  it('S1 names who has it, or says that nobody has', () => {
    expect(sayHolder(alarm({}), now, 'm-jo')).toBe('Nobody has it');
    const claimed = alarm({ state: 'claimed', claimedBy: rosa, quietUntil: minutes(6) });
    expect(sayHolder(claimed, now, 'm-jo')).toBe('Rosa Shah has it');
    expect(sayHolder(claimed, now, 'm-rosa')).toBe('You have it');
    expect(sayNext(claimed, now)).toBe('Quiet until 16:04.');
  });

  it('S1 says whom it has reached, and whom it tells next', () => {
    expect([0, 1, 2, 3, 9].map(sayRung)).toEqual([
      'It has not sounded yet',
      'Sounded for the duty person',
      'Sounded for the duty person and the second contact',
      'Sounded for everyone signed in and the manager',
      'Sounded for everyone signed in and the manager',
    ]);
    expect(sayNext(alarm({}), now)).toBe('At 16:02 it tells duty again and the second contact.');
    expect(sayNext(alarm({ rung: 2 }), now)).toBe('At 16:02 it tells everyone signed in and the manager.');
    expect(sayNext(alarm({ rung: 3 }), now)).toBe('It sounds again at 16:02.');
  });

  it('S3 what was raised while closed says when it goes on', () => {
    const opens = Date.parse('2026-11-30T08:00:00Z');
    const closed = alarm({ raisedOpen: false, rung: 0, nextAt: opens });
    expect(sayHolder(closed, now, 'm-jo')).toBe('Raised while closed, goes on Mon 08:00');
    expect(sayNext(closed, now)).toBeNull();
  });
});

describe('who was told', () => {
  const notice = (changes: Partial<AlarmNotice>): AlarmNotice => ({
    to: 'duty',
    name: 'Rosa Shah',
    channel: 'text',
    state: 'sent',
    at: now,
    ...changes,
  });

  it('S2 of each person and channel the last counts: a bounce is not hidden by what went before', () => {
    const told = lastNotices([
      notice({ at: minutes(-20) }),
      notice({ to: 'second', name: 'Amir Khan', at: minutes(-10) }),
      notice({ at: minutes(-10) }),
      notice({ at: minutes(0), state: 'failed' }),
    ]);
    expect(told.map((each) => sayNotice(each, now))).toEqual([
      'Text to Rosa Shah (duty) failed 15:58, 3 so far',
      'Text to Amir Khan (second contact) sent 15:48',
    ]);
  });
});
