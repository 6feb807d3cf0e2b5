import { expect, test } from 'vitest';
import { photosOffered } from './offered.ts';

const today = '2026-11-27';
const intimate = { words: 'A rash on the bottom' };

test.each([
  ['under 18, intimate', { birthDate: '2008-11-28', ...intimate }, false],
  ['18 today, intimate', { birthDate: '2008-11-27', ...intimate }, true],
  ['under 18, nothing intimate', { birthDate: '2017-01-01', words: 'A rash on the arm' }, true],
  ['age not known, intimate', intimate, false],
])('S30 %s', (_case, answers, offered) => {
  expect(photosOffered(answers, today)).toBe(offered);
});

test('S30 what is written in a reply counts as well', () => {
  const child = { birthDate: '2017-01-01', words: 'A rash' };
  expect(photosOffered(child, today, 'It is on her vulva')).toBe(false);
  expect(photosOffered(child, today, 'It is on her arm')).toBe(true);
});
