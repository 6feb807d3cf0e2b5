import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPart } from './corpus.ts';
import { figures, measure, share } from './measure.ts';
import { currentPage, pagePath } from './page.ts';
import { wordLists } from './word-lists.ts';

test('the page of figures is the one made from the rules there are now; if not, run: npm run red-flags', () => {
  expect(readFileSync(pagePath, 'utf8')).toBe(currentPage());
});

test('the word lists are the ones made from the patterns there are now; if not, run: npm run word-lists', () => {
  for (const { file, text } of wordLists()) expect(readFileSync(file, 'utf8')).toBe(text);
});

test('no admin message of the development set is warned', () => {
  const admin = figures(measure(readPart('development'))).find(({ set }) => set === 'admin');
  expect(admin?.warned).toBe(0);
});

test('a share is said with its parts', () => {
  expect(share(112, 120)).toBe('112 of 120, 93.3%');
  expect(share(0, 0)).toBe('');
});
