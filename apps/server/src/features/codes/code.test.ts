import { describe, expect, test } from 'vitest';
import { codeLasts, codeTries, newCode, readCode, tryCode } from './code.ts';

const now = Date.parse('2026-11-27T10:00:00Z');
const kept = { hash: 'h', until: now + codeLasts, wrong: 0 };

describe('S20 S25 a short code', () => {
  test('is six digits, and never the same for long', () => {
    const made = Array.from({ length: 50 }, newCode);
    for (const code of made) expect(code).toMatch(/^\d{6}$/);
    expect(new Set(made).size).toBeGreaterThan(45);
  });

  test.each([
    ['482 913', '482913'],
    [' 482-913 ', '482913'],
    ['48291', null],
    ['4829131', null],
    ['48291O', null],
    ['', null],
  ])('typed as “%s” it is read as %s', (typed, read) => {
    expect(readCode(typed)).toBe(read);
  });

  test('is good for 10 minutes and no longer', () => {
    expect(tryCode(kept, 'h', now + 10 * 60_000 - 1)).toBe('right');
    expect(tryCode(kept, 'h', now + 10 * 60_000)).toBe('ended');
  });

  test('ends with the fifth wrong try, the right one too', () => {
    expect(codeTries).toBe(5);
    expect(tryCode({ ...kept, wrong: 4 }, 'x', now)).toBe('wrong');
    expect(tryCode({ ...kept, wrong: 4 }, 'h', now)).toBe('right');
    expect(tryCode({ ...kept, wrong: 5 }, 'h', now)).toBe('ended');
  });

  test('what can be no code, and a code nobody made, are never right', () => {
    expect(tryCode(kept, null, now)).toBe('wrong');
    expect(tryCode({ hash: null, until: null, wrong: 0 }, null, now)).toBe('ended');
  });
});
