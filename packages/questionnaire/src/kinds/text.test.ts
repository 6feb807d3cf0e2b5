import { expect, test } from 'vitest';
import { ask } from '../testing.ts';
import type { Field } from '../types.ts';

const name: Field = { id: 'name', kind: 'text', label: 'Your full name', name: 'your full name' };
const words: Field = {
  id: 'words',
  kind: 'long-text',
  label: 'Your question',
  name: 'your question',
  maxLength: 20,
};

test.each([
  ['one word', 'Suharto'],
  ['Arabic, right to left', 'محمد'],
  ['Chinese', '王小明'],
  ['a smart quote', 'Siobhán O’Neill'],
  ['an emoji of several parts', 'Sam 👩‍👧'],
  ['one letter', 'X'],
])('a name in %s is accepted as it is', (_what, typed) => {
  expect(ask(name, typed)).toBe(typed);
});

test('a name is kept without the space around and inside it that nobody meant', () => {
  expect(ask(name, '  Alan \t Whitcombe\r\n')).toBe('Alan Whitcombe');
});

test('letters and their accents are kept as one', () => {
  expect(ask(name, 'Zoe\u0308')).toBe('Zoë');
});

test('control characters and marks that turn the text around are dropped', () => {
  expect(ask(name, 'Al\u0000an\u202e Whit\u0007combe\ud800')).toBe('Alan Whitcombe');
});

test.each(['', '   ', '\u200b\u200b', '\n\t'])('nothing to read (%j) is asked for again', (typed) => {
  expect(ask(name, typed)).toBe('Enter your full name');
});

test('long text keeps its lines', () => {
  expect(ask(words, 'one\r\ntwo\rthree')).toBe('one\ntwo\nthree');
});

test('text that is too long is told by how much, counting a new line once', () => {
  expect(ask(words, `${'x'.repeat(20)}\r\nyz`)).toBe(
    'Question must be 20 characters or fewer. You have 3 too many',
  );
});

test('an optional text may be left empty', () => {
  expect(ask({ ...name, optional: true }, '')).toBe('');
});
