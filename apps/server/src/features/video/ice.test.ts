import { expect, test } from 'vitest';
import { iceServers } from './ice.ts';

const now = Date.parse('2026-11-30T10:30:00.500Z');

test('with no server set up there is none', () => {
  expect(iceServers({ stun: [], turn: null }, 'person-1', now)).toEqual([]);
});

test('a STUN server needs no password', () => {
  const stun = ['stun:stun.example.org:3478'];
  expect(iceServers({ stun, turn: null }, 'person-1', now)).toEqual([{ urls: stun }]);
});

test('a TURN server is told a name that ends in an hour, and the password coturn works out from it', () => {
  const turn = { urls: ['turn:turn.example.org'], secret: 'north-wind-and-sun' };
  // printf '1796038200:person-1' | openssl dgst -sha1 -hmac north-wind-and-sun -binary | base64
  expect(iceServers({ stun: [], turn }, 'person-1', now)).toEqual([
    { urls: turn.urls, username: '1796038200:person-1', credential: 'mFj8L/K0Bh/dqXDBp2Xsu2QXf40=' },
  ]);
});
