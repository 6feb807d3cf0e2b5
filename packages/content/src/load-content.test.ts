import { expect, test } from 'vitest';
import { loadContent } from './index.ts';

test('all content can be read', () => {
  expect(Object.keys(loadContent().kinds)).toEqual([
    'health-problem',
    'question',
    'follow-up',
    'medication',
    'admin',
    'contact-details',
  ]);
});
