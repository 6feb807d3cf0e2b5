import { describe, expect, it } from 'vitest';
import { markWords } from './mark-words.ts';

describe('marking what raised a flag in the words themselves', () => {
  const answer = 'The tightness in my chest came back and went down my arm but it has eased now.';
  const marked = (words: string[]) =>
    markWords(answer, words)
      .filter((piece) => piece.marked)
      .map((piece) => piece.text);

  it('marks each fragment where it stands and loses no letter', () => {
    const pieces = markWords(answer, ['tightness in my chest … went down my arm']);
    expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual([
      'tightness in my chest',
      'went down my arm',
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(answer);
  });

  it('finds it whatever the case, and takes signs as they are', () => {
    expect(marked(['THE tightness'])).toEqual(['The tightness']);
    expect(marked(['now.'])).toEqual(['now.']);
    expect(marked(['n.w'])).toEqual([]);
  });

  it('marks nothing without a flag', () => {
    expect(markWords(answer, [])).toEqual([{ text: answer, marked: false }]);
    expect(marked([' … '])).toEqual([]);
  });
});
