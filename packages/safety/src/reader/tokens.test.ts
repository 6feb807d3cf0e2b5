import { expect, test } from 'vitest';
import { sentences, tokenise } from './tokens.ts';

const spellings = new Map([['cannot', 'cant']]);
const words = (text: string) => tokenise(text, spellings).map(({ text: word }) => word);

test.each([
  ['I can’t breathe', ['i', 'cant', 'breathe']],
  ["I can't breathe", ['i', 'cant', 'breathe']],
  ['I can`t breathe', ['i', 'cant', 'breathe']],
  ['I cannot breathe', ['i', 'cant', 'breathe']],
  ['I can not breathe', ['i', 'cant', 'breathe']],
  ['it does not fade', ['it', 'doesnt', 'fade']],
  ['CAFÉ  pain', ['cafe', 'pain']],
  ['temp 38,5', ['temp', '38,5']],
  ['20mg x-ray', ['20', 'mg', 'x', 'ray']],
])('“%s” is read as %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('numbers in figures and in words are numbers', () => {
  const numbers = tokenise('38.5 then 38,5 and twenty tablets', spellings).map(({ number }) => number);
  expect(numbers).toEqual([38.5, null, 38.5, null, 20, null]);
});

test('a sentence ends at a full stop, a question mark or an empty line; a line alone is a list', () => {
  const tokens = tokenise('No cough. Chest pain?\nfever\n\nsick', spellings);
  expect(sentences(tokens)).toEqual([
    [0, 2],
    [2, 4],
    [4, 5],
    [5, 6],
  ]);
  expect(tokenise('cough\nfever', spellings)[1]?.before).toBe('comma');
});

test('a word keeps its place in what was typed', () => {
  const [, pain] = tokenise('Chest — pain!', spellings);
  expect([pain?.start, pain?.end, pain?.before]).toEqual([8, 12, 'comma']);
});

test('nothing is no sentence', () => {
  expect(sentences(tokenise('', spellings))).toEqual([]);
});

test('what is dictated without a full stop is cut after 150 words', () => {
  expect(sentences(tokenise('and so on '.repeat(100), spellings))).toEqual([
    [0, 150],
    [150, 300],
  ]);
});
