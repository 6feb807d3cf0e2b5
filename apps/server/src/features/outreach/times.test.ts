import { expect, test } from 'vitest';
import { expiryOf, nextStep } from './times.ts';

const at = (iso: string) => Date.parse(iso);
const startedAt = at('2026-11-27T10:00:00Z');
const usual = { startedAt, reminders: true, reminded: 0, expiresAt: expiryOf(startedAt, null) };

test('E00090 reminders after 3 and 6 days, the end after 28', () => {
  expect(nextStep(usual)).toEqual({ what: 'remind', at: at('2026-11-30T10:00:00Z') });
  expect(nextStep({ ...usual, reminded: 1 })).toEqual({ what: 'remind', at: at('2026-12-03T10:00:00Z') });
  expect(nextStep({ ...usual, reminded: 2 })).toEqual({ what: 'expire', at: at('2026-12-25T10:00:00Z') });
});

test('nobody is reminded at or after the end', () => {
  const expiresAt = expiryOf(startedAt, 3);
  expect(nextStep({ ...usual, expiresAt })).toEqual({ what: 'expire', at: at('2026-11-30T10:00:00Z') });
});

test('without reminders and without an end nothing follows', () => {
  expect(nextStep({ ...usual, reminders: false, expiresAt: null })).toBeNull();
});

test('a day is a day of London: the same time on both sides of a clock change', () => {
  const friday = at('2026-10-23T09:00:00Z');
  expect(nextStep({ ...usual, startedAt: friday })!.at).toBe(at('2026-10-26T10:00:00Z'));
});
