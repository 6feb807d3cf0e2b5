import { describe, expect, it } from 'vitest';
import { putIn, sayLength, titleOf } from './template-words.ts';

describe('R103 the length of a text', () => {
  it('is said with how many texts are paid for', () => {
    expect(sayLength({ characters: 120, parts: 1, unicode: false })).toBe(
      '120 characters, sent and paid for as 1 text',
    );
    expect(sayLength({ characters: 90, parts: 2, unicode: true })).toBe(
      '90 characters, sent and paid for as 2 texts, in unicode',
    );
  });
});

describe('a named field', () => {
  it('is put in at the cursor, in place of what is marked', () => {
    expect(putIn('Call us on now.', 11, 11, '{{phone}} ')).toEqual({
      words: 'Call us on {{phone}} now.',
      cursor: 21,
    });
    expect(putIn('Call 123 now.', 5, 8, '{{phone}}').words).toBe('Call {{phone}} now.');
  });
});

describe('a wording in the list', () => {
  it('goes by what it is for, a ready answer by its own title', () => {
    expect(titleOf({ name: 'received-open', channel: 'text', title: '' })).toBe('Received, while open');
    expect(titleOf({ name: 'fit-note', channel: 'reply', title: 'Fit note is ready' })).toBe(
      'Fit note is ready',
    );
    expect(titleOf({ name: 'from-an-older-one', channel: 'email', title: 'x' })).toBe('from-an-older-one');
  });
});
