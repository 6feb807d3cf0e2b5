import { expect, test } from 'vitest';
import { speller } from './spelling.ts';

const { correct } = speller(
  ['chest', 'breath', 'paracetamol', 'stroke', 'pain'],
  new Set(['paint', 'cheat']),
);

test.each([
  ['ches', 'chest'],
  ['cheast', 'chest'],
  ['chset', 'chest'],
  ['braeth', 'breath'],
  ['paracetomal', 'paracetamol'],
  ['strok', 'stroke'],
])('“%s” is a slip of “%s”', (typed, meant) => {
  expect(correct(typed)).toBe(meant);
});

test.each(['paint', 'cheat', 'rest', 'pan', 'xyzzy', 'ćhest', 'c'.repeat(500)])(
  '“%s” stays what it is',
  (typed) => {
    expect(correct(typed)).toBeNull();
  },
);
