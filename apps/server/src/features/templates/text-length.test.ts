import { describe, expect, test } from 'vitest';
import { plainForText, textLength, unicodeIn } from './text-length.ts';

const a = (count: number) => 'a'.repeat(count);
const won = (count: number) => '원'.repeat(count);

describe('R103 how long a text is', () => {
  test.each([
    ['nothing', '', { characters: 0, parts: 1, unicode: false }],
    ['160 letters', a(160), { characters: 160, parts: 1, unicode: false }],
    ['161 letters', a(161), { characters: 161, parts: 2, unicode: false }],
    ['306 letters', a(306), { characters: 306, parts: 2, unicode: false }],
    ['307 letters', a(307), { characters: 307, parts: 3, unicode: false }],
    ['a euro sign counts two', `${a(158)}€`, { characters: 160, parts: 1, unicode: false }],
    ['159 and a euro sign', `${a(159)}€`, { characters: 161, parts: 2, unicode: false }],
    ['brackets count two', '[]{}\\~^|', { characters: 16, parts: 1, unicode: false }],
    ['pounds, accents and new lines count one', '£é\nàÄ@', { characters: 6, parts: 1, unicode: false }],
    ['70 letters of another script', won(70), { characters: 70, parts: 1, unicode: true }],
    ['71', won(71), { characters: 71, parts: 2, unicode: true }],
    ['134', won(134), { characters: 134, parts: 2, unicode: true }],
    ['135', won(135), { characters: 135, parts: 3, unicode: true }],
    ['one such letter makes all of it unicode', `${a(70)}원`, { characters: 71, parts: 2, unicode: true }],
    ['a picture counts two', '🙂', { characters: 2, parts: 1, unicode: true }],
  ])('%s', (_name, text, length) => {
    expect(textLength(text)).toEqual(length);
  });

  test('what counts two is never cut: the part before it stays one short', () => {
    expect(textLength(`${a(152)}€${a(152)}`).parts).toBe(3);
    expect(textLength(`${a(151)}€${a(153)}`).parts).toBe(2);
    expect(textLength(`${won(66)}🙂${won(66)}`).parts).toBe(3);
  });

  test('curly quotes, dashes and hard spaces are written as a text has them', () => {
    const typed = 'St John’s “open” – call\u00a0us…';
    expect(plainForText(typed)).toBe('St John\'s "open" - call us...');
    expect([textLength(typed).unicode, textLength(plainForText(typed)).unicode]).toEqual([true, false]);
  });

  test('the letters that make a text unicode are named once each', () => {
    expect(unicodeIn('Łukasz, Łódź')).toEqual(['Ł', 'ó', 'ź']);
  });
});
