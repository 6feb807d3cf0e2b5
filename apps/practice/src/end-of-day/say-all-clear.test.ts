import type { EndOfDayPart } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { Refused } from '../api/client.ts';
import { sayAllClear, sayNotClear } from './say-all-clear.ts';

const now = Date.parse('2026-11-27T18:40:00Z');
const said = { who: 'Jo Mills', at: Date.parse('2026-11-27T18:20:00Z') };
const day = { day: '2026-11-27', firstLooks: 0, alarms: 0, parts: [], urgentInTime: { inTime: 0, all: 0 } };

describe('the end of the day', () => {
  const part = (name: EndOfDayPart, count: number) => ({ part: name, count, first: [] });

  it('S5 names who said "all clear" and when, and what has come since', () => {
    expect(sayAllClear({ ...day, said: null }, now)).toBe('');
    expect(sayAllClear({ ...day, said, parts: [part('alarms', 0)] }, now)).toBe(
      'All clear: Jo Mills, 18:20.',
    );
    const since = [part('alarms', 1), part('first-looks', 2), part('tasks', 0)];
    expect(sayAllClear({ ...day, said, parts: since }, now)).toBe(
      'All clear: Jo Mills, 18:20. Since then: 1 alarm, 2 first looks.',
    );
  });

  it('S5 is refused in the server’s words', () => {
    const problem = {
      type: 'urn:frontdoor:problem:not-clear',
      title: 'It is not all clear',
      status: 409,
      detail: '1 alarm has not ended.',
      requestId: 'r-1',
    };
    expect(sayNotClear(new Refused(problem))).toBe('It is not all clear. 1 alarm has not ended.');
    expect(sayNotClear(new Error('away'))).toBeNull();
  });
});
