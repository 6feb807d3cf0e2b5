import type { Flag } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { sayNotRead, sayShown } from './say-flag.ts';

const flag = (changes: Partial<Flag>) =>
  ({ shown: '', choice: '', source: 'text', destination: '999', ...changes }) as Flag;

describe('what the patient was told of a flag', () => {
  it('S4 says what was shown and what was chosen', () => {
    const shown = flag({ shown: 'Call 999 now', choice: 'I cannot make the call' });
    expect(sayShown(shown, '15:51')).toBe(
      'The patient was shown “Call 999 now” at 15:51 and chose “I cannot make the call”.',
    );
    expect(sayShown(flag({ shown: 'Call 999 now' }), '15:51')).toBe(
      'The patient was shown “Call 999 now” at 15:51 and did not choose.',
    );
  });

  it('S27 says why nothing was shown', () => {
    expect(sayShown(flag({ destination: 'safeguarding', shown: 'No advice was shown' }), '')).toBe(
      'Not shown: it could put somebody in danger.',
    );
    expect(sayShown(flag({ destination: 'staff-only' }), '')).toBe('Not shown: it is for staff.');
    expect(sayShown(flag({ destination: 'staff-only', source: 'staff' }), '')).toBe(
      'Not shown: staff raised it.',
    );
    expect(sayShown(flag({ shown: 'No advice was shown' }), '')).toBe(
      'Not shown: the patient saw no advice.',
    );
  });
});

describe('what the rules could not read', () => {
  it('S5 is named by why, and never called safe', () => {
    expect(sayNotRead([])).toBeNull();
    expect(sayNotRead(['language', 'attachment'])).toBe(
      'Not read by rules: another language, photo or document',
    );
    expect(sayNotRead(['short'])).toBe('Not read by rules: fewer than 3 words');
    expect(sayNotRead(['long'])).toBe('Not read by rules: too long');
  });
});
