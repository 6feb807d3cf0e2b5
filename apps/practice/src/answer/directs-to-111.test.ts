import { describe, expect, it } from 'vitest';
import { directsTo111 } from './directs-to-111.ts';

describe('R59 words that send a patient to 111', () => {
  it.each([
    'Please call 111.',
    'We are full today. Go to 111.nhs.uk or ring NHS 111',
    'Thank you.\nContact 111 about this',
  ])('%s', (words) => {
    expect(directsTo111(words)).toBe(true);
  });

  it.each([
    'If it gets worse when we are closed, call 111.',
    'Call 111 out of hours.',
    'Your blood pressure of 111 over 70 is fine if you feel well.',
    'Please come in on Monday.',
  ])('but not: %s', (words) => {
    expect(directsTo111(words)).toBe(false);
  });
});
