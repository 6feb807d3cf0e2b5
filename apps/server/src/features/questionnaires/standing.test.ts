import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const now = Date.parse('2026-11-27T10:00:00Z');

test.each([
  ['nothing was sent and nothing has ended', { answers: null, expiresAt: now + 1, expiredAt: null }, 'open'],
  ['it never ends', { answers: null, expiresAt: null, expiredAt: null }, 'open'],
  ['its time has come', { answers: null, expiresAt: now, expiredAt: null }, 'over'],
  ['it was ended', { answers: null, expiresAt: now + 1, expiredAt: now - 1 }, 'over'],
  ['it was sent, and ended since', { answers: 'sealed', expiresAt: now - 1, expiredAt: now }, 'sent'],
] as const)('where %s it stands %s', (_said, row, standing) => {
  expect(standingOf(row, now)).toBe(standing);
});
