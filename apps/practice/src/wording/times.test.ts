import { describe, expect, it } from 'vitest';
import {
  instantOf,
  londonDay,
  sayBirth,
  sayDay,
  sayDayTime,
  sayDue,
  sayTime,
  sayWait,
  sayWhen,
} from './times.ts';

const friday = Date.parse('2026-11-27T15:58:00Z');
const after = (minutes: number) => friday + minutes * 60_000;

describe('times on the desk', () => {
  it('says a due time as short as it can', () => {
    expect(sayDue(Date.parse('2026-11-27T18:30:00Z'), friday)).toEqual({ words: '18:30', pressing: false });
    expect(sayDue(Date.parse('2026-11-30T18:30:00Z'), friday)).toEqual({
      words: 'Mon 18:30',
      pressing: false,
    });
    expect(sayDue(Date.parse('2026-12-29T18:30:00Z'), friday).words).toBe('29 Dec');
    expect(sayDue(Date.parse('2027-01-04T18:30:00Z'), friday).words).toBe('4 Jan 2027');
  });

  it('says "now" in the last quarter of an hour and "overdue" after it, both in red', () => {
    expect(sayDue(after(16), friday)).toEqual({ words: '16:14', pressing: false });
    expect(sayDue(after(15), friday)).toEqual({ words: 'now', pressing: true });
    expect(sayDue(after(0), friday)).toEqual({ words: 'now', pressing: true });
    expect(sayDue(after(-1), friday)).toEqual({ words: 'overdue', pressing: true });
  });

  it.each([
    [0.5, 'just in'],
    [6, '6 min'],
    [59.9, '59 min'],
    [60, '1 h 00'],
    [72, '1 h 12'],
    [24 * 60, '1 day'],
    [74 * 60, '3 days'],
  ])('says a wait of %d minutes as "%s"', (minutes, words) => {
    expect(sayWait(after(-minutes), friday)).toBe(words);
  });

  it('keeps to London in summer, whatever zone the computer is in', () => {
    const summer = Date.parse('2026-07-01T23:30:00Z');
    expect(sayTime(summer)).toBe('00:30');
    expect(londonDay(summer)).toBe('2026-07-02');
    expect(sayWhen(summer, Date.parse('2026-07-01T12:00:00Z'))).toBe('Thu 00:30');
  });

  it('reads a date of birth back in words', () => {
    expect(sayBirth('1959-02-03')).toBe('3 Feb 1959');
  });
});

describe('days and times that somebody types', () => {
  it('are London’s, on both sides of each clock change', () => {
    expect(instantOf('2026-11-27', '13:00')).toBe(Date.parse('2026-11-27T13:00:00Z'));
    expect(instantOf('2026-07-01', '13:00')).toBe(Date.parse('2026-07-01T12:00:00Z'));
    expect(instantOf('2026-10-25', '08:00')).toBe(Date.parse('2026-10-25T08:00:00Z'));
    expect(instantOf('2026-10-24', '08:00')).toBe(Date.parse('2026-10-24T07:00:00Z'));
    expect(instantOf('2027-03-28', '08:00')).toBe(Date.parse('2027-03-28T07:00:00Z'));
    expect(instantOf('2026-06-30', '24:00')).toBe(Date.parse('2026-06-30T23:00:00Z'));
  });

  it('are nothing before both are filled in', () => {
    expect(instantOf('', '13:00')).toBeNull();
    expect(instantOf('2026-11-27', '')).toBeNull();
  });

  it('are said with their day, and with their year where that is another', () => {
    expect(sayDayTime(Date.parse('2026-11-27T13:00:00Z'), friday)).toBe('Fri 27 Nov, 13:00');
    expect(sayDayTime(Date.parse('2027-01-04T08:00:00Z'), friday)).toBe('Mon 4 Jan 2027, 08:00');
    expect(sayDay('2026-12-25', '2026-11-27')).toBe('Friday 25 December');
    expect(sayDay('2027-01-01', '2026-11-27')).toBe('Friday 1 January 2027');
  });
});
