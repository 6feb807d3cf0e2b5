import { expect, test } from 'vitest';
import { closesAt, doorOf, isNow, opensAt, sayOpens, sayWhen } from './when.ts';

const at = (iso: string) => Date.parse(iso);
const madeAt = at('2026-11-27T10:00:00Z');
const startsAt = at('2026-11-30T10:30:00Z');
const call = { startsAt, madeAt, state: 'invited' };

test('people come in from 15 minutes before the time until 4 hours after it', () => {
  expect(opensAt(call)).toBe(at('2026-11-30T10:15:00Z'));
  expect(closesAt(call)).toBe(at('2026-11-30T14:30:00Z'));
  expect(doorOf(call, opensAt(call) - 1)).toBe('early');
  expect(doorOf(call, opensAt(call))).toBe('open');
  expect(doorOf(call, closesAt(call) - 1)).toBe('open');
  expect(doorOf(call, closesAt(call))).toBe('over');
});

test('a call that is now is open at once', () => {
  expect(doorOf({ ...call, startsAt: madeAt }, madeAt)).toBe('open');
});

test('a call that ended or was cancelled is over, whatever the time', () => {
  for (const state of ['ended', 'cancelled']) {
    expect(doorOf({ ...call, state }, startsAt)).toBe('over');
    expect(doorOf({ ...call, state }, madeAt)).toBe('over');
  }
  expect(doorOf({ ...call, state: 'started' }, startsAt)).toBe('open');
});

test('its time is said in words people use, in the time of London', () => {
  expect(sayWhen(call)).toBe('10:30am on Monday 30 November');
  expect(sayOpens(call)).toBe('10:15am on Monday 30 November');
  const summer = { startsAt: at('2026-07-06T10:00:00Z'), madeAt };
  expect(sayWhen({ ...summer, madeAt: at('2026-07-01T10:00:00Z') })).toBe('11am on Monday 6 July');
});

test('a call that was made to begin at once is "now"', () => {
  const now = { startsAt: madeAt, madeAt };
  expect(isNow(now)).toBe(true);
  expect(sayWhen(now)).toBe('now');
  expect(isNow(call)).toBe(false);
});
