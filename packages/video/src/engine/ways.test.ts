import { expect, it } from 'vitest';
import { waysFor } from './ways.ts';

const stun = { urls: ['stun:turn.example.org:3478'] };
const turn = {
  urls: ['turn:turn.example.org:3478'],
  username: '1764000000:person',
  credential: 'short-lived',
};

it('S23 a guest learns nobody’s internet address where there is a TURN server', () => {
  expect(waysFor([stun, turn], ['patient', 'guest']).iceTransportPolicy).toBe('relay');
  expect(waysFor([stun, turn], ['guest', 'staff']).iceTransportPolicy).toBe('relay');
});

it('patient and surgery reach each other by the shortest way', () => {
  expect(waysFor([stun, turn], ['patient', 'staff'])).toEqual({
    iceServers: [stun, turn],
    iceTransportPolicy: 'all',
  });
});

it('without a TURN server a guest is reached all the same', () => {
  expect(waysFor([stun], ['patient', 'guest']).iceTransportPolicy).toBe('all');
});
