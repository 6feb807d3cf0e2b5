import { describe, expect, it } from 'vitest';
import { londonDay, sayBirth, sayDue, sayTime, sayWait, sayWhen } from './times.ts';

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
