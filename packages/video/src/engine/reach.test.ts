import { expect, test } from 'vitest';
import { judgeWays } from './reach.ts';

const none = { host: false, outside: false, relay: false };
const turn = [{ urls: ['stun:stun.example.org'] }, { urls: ['turn:turn.example.org'] }];

test('a browser that finds no way at all is blocked', () => {
  expect(judgeWays(none, [])).toBe('blocked');
  expect(judgeWays(none, turn)).toBe('blocked');
});

test('E00070 before the call is joined its own address is enough', () => {
  expect(judgeWays({ ...none, host: true }, [])).toBe('good');
});

test('E00070 where a server between is set, it has to be within reach', () => {
  expect(judgeWays({ ...none, host: true, outside: true }, turn)).toBe('narrow');
  expect(judgeWays({ ...none, host: true, relay: true }, turn)).toBe('good');
});
