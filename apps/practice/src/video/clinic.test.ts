import type { VideoRow } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { callsOf, dayBeside, delaysIn, isDay, nextWaiting, sayHowMany, waitingIn } from './clinic.ts';

const rosa = { id: 'm-rosa', name: 'Rosa Shah' };
const imran = { id: 'm-imran', name: 'Imran Ali' };

const row = (id: string, changes: Partial<VideoRow>): VideoRow => ({
  id,
  consultation: id,
  reference: 'F7K29MQX',
  name: id,
  age: '40',
  clinician: rosa,
  startsAt: 0,
  state: 'invited',
  waitingSince: null,
  guestsWaiting: 0,
  delayMinutes: null,
  instead: null,
  ending: null,
  lasted: null,
  ...changes,
});

const day = [
  row('held', { state: 'ended', ending: 'held', delayMinutes: 20 }),
  row('now', { state: 'started', waitingSince: null }),
  row('late', {}),
  row('waits', { waitingSince: 1, delayMinutes: 10 }),
  row('of-imran', { clinician: imran, waitingSince: 1 }),
  row('waits-too', { waitingSince: 2, delayMinutes: 10 }),
];
const ids = (rows: readonly VideoRow[]) => rows.map(({ id }) => id);

describe('a clinic', () => {
  it('is one clinician’s, or everybody’s', () => {
    expect(ids(callsOf(day, imran.id))).toEqual(['of-imran']);
    expect(callsOf(day, null)).toHaveLength(6);
  });

  it('counts whoever waits and has nobody with them', () => {
    expect(ids(waitingIn(day, rosa.id))).toEqual(['waits', 'waits-too']);
    expect(sayHowMany(day)).toBe('6 calls, 3 waiting.');
    expect(sayHowMany([day[0]!])).toBe('1 call.');
  });

  it('E00071 leads to the next who waits for the same clinician, and never back to the call that ended', () => {
    expect(nextWaiting(day, day[1]!)?.id).toBe('waits');
    expect(nextWaiting(day, day[3]!)?.id).toBe('waits-too');
    expect(nextWaiting(day, row('alone', { clinician: { id: 'm-new', name: 'New' } }))).toBeNull();
  });

  it('E00071 says who is running late, while somebody still waits for them', () => {
    expect(delaysIn(day)).toEqual([{ ...rosa, minutes: 10 }]);
    expect(delaysIn([day[0]!])).toEqual([]);
  });
});

describe('the day', () => {
  it('goes on over the end of a month and the change of clocks', () => {
    expect([dayBeside('2026-11-30', 1), dayBeside('2026-10-25', 1), dayBeside('2026-01-01', -1)]).toEqual([
      '2026-12-01',
      '2026-10-26',
      '2025-12-31',
    ]);
  });

  it('is taken from an address only where it is one', () => {
    expect([isDay('2026-11-27'), isDay('2026-13-01'), isDay('today'), isDay(null)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
