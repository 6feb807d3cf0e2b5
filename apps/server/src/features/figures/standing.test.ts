import { loadContent } from '@frontdoor/content';
import { bankHolidays } from '@frontdoor/hours';
import { describe, expect, test } from 'vitest';
import { noDue } from '../consultations/due.ts';
import { spanOfDays } from './counted.ts';
import { judgeOf, standingOf } from './standing.ts';

const calendar = { holidays: bankHolidays(loadContent().bankHolidays) };
const at = (iso: string | null) => (iso === null ? null : Date.parse(iso));

const standing = (
  now: string,
  {
    received,
    answered = null,
    finished = null,
    urgency = 'routine' as const,
  }: {
    received: string;
    answered?: string | null;
    finished?: string | null;
    urgency?: 'urgent' | 'soon' | 'routine';
  },
) =>
  standingOf(
    {
      receivedAt: Date.parse(received),
      urgency,
      respondedAt: at(answered),
      finishedAt: at(finished),
      lookedAt: null,
      firstLookDue: noDue,
      late: false,
    },
    judgeOf({ from: Date.parse(received) }, Date.parse(now), calendar),
  );

describe('R64 by the contract’s clock', () => {
  const friday = '2026-11-27T10:00:00Z';
  const received = friday;
  test.each([
    ['urgent, answered at 18:30 exactly', 'urgent' as const, '2026-11-27T18:30:00Z', 'in-time'],
    ['urgent, answered a minute later', 'urgent' as const, '2026-11-27T18:31:00Z', 'late'],
    ['routine, answered on Monday', 'routine' as const, '2026-11-30T18:30:00Z', 'in-time'],
    ['soon is no faster by contract', 'soon' as const, '2026-11-30T18:30:00Z', 'in-time'],
    ['routine, answered on Tuesday', 'routine' as const, '2026-12-01T08:00:00Z', 'late'],
  ])('%s', (_case, urgency, answered, response) => {
    expect(standing('2026-12-02T09:00:00Z', { received, answered, urgency }).response).toBe(response);
  });

  test('who has no answer waits, and is overdue at the due time', () => {
    const urgency = 'urgent';
    expect(standing('2026-11-27T18:29:59Z', { received, urgency }).response).toBe('waiting');
    expect(standing('2026-11-27T18:30:00Z', { received, urgency }).response).toBe('overdue');
  });

  test('what was finished with no answer is met by its end', () => {
    expect(standing('2026-12-02T09:00:00Z', { received, finished: '2026-11-30T09:00:00Z' }).response).toBe(
      'in-time',
    );
  });

  test('minutes are those of core hours: a night and a weekend count for nothing', () => {
    expect(standing('2026-12-02T09:00:00Z', { received, answered: '2026-11-30T08:15:00Z' }).minutes).toBe(
      525,
    );
  });

  test.each([
    ['in spring, forward', '2026-03-27T17:30:00Z', '2026-03-30T08:30:00+01:00', 90],
    ['in autumn, back', '2026-10-23T17:30:00+01:00', '2026-10-26T08:30:00Z', 90],
  ])('over a weekend on which the clocks change, %s, they are the same', (_case, from, answered, minutes) => {
    expect(standing('2026-12-02T09:00:00Z', { received: from, answered }).minutes).toBe(minutes);
  });
});

test.each([
  ['an ordinary day', '2026-11-27', 24],
  ['the day the clocks go forward', '2026-03-29', 23],
  ['the day they go back', '2026-10-25', 25],
])('%s has its own length', (_case, day, hours) => {
  const { from, to } = spanOfDays(day, day);
  expect((to - from) / 3_600_000).toBe(hours);
});

describe('first looks', () => {
  const received = Date.parse('2026-11-27T10:00:00Z');
  const due = received + 30 * 60_000;
  const look = (lookedAt: number | null, now: number, more: { late?: boolean; firstLookDue?: number } = {}) =>
    standingOf(
      {
        ...{ receivedAt: received, urgency: 'routine', respondedAt: null, finishedAt: null, lookedAt },
        ...{ firstLookDue: due, late: false },
        ...more,
      },
      judgeOf({ from: received }, now, calendar),
    ).look;

  test('in time up to the minute, late after it, waiting before it', () => {
    expect(look(due, due + 1)).toBe('in-time');
    expect(look(due + 1, due + 2)).toBe('late');
    expect(look(null, due)).toBe('waiting');
    expect(look(null, due + 1)).toBe('late');
  });

  test('one that was late once stays late, whatever a later message asked for', () => {
    expect(look(received + 1, due, { late: true })).toBe('late');
    expect(look(null, due, { late: true, firstLookDue: due + 60_000 })).toBe('late');
  });

  test('what nobody need look at by a clock is in no figure of them', () => {
    expect(look(received, due, { firstLookDue: noDue })).toBe('none');
  });
});
