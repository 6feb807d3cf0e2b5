import { expect, test } from 'vitest';
import { matchingName, nameWords } from './names.ts';

test.each([
  ['Siân O’Brien-Jones', ['sian', 'obrien', 'jones']],
  ["Mrs Mary  O'Neill", ['mary', 'oneill']],
  ['Nguyễn Thị Hà', ['nguyen', 'thi', 'ha']],
  ['李小龙', ['李小龙']],
  ['Łukasz', ['łukasz']],
  ['Prince', ['prince']],
  ['Patel, Arun', ['patel', 'arun']],
  ['  ', []],
])('%s is found by %j', (name, words) => {
  expect(nameWords(name)).toEqual(words);
});

test.each([
  ['Dr Elizabeth Fern', { family: 'fern', given: 'eli' }],
  ['Ann Poole-Grant', { family: 'poolegrant', given: 'ann' }],
  ['Prince', { family: 'prince', given: 'pri' }],
])('S18 %s is matched by %j', (name, parts) => {
  expect(matchingName(name)).toEqual(parts);
});
