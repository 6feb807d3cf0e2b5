import { expect, test } from 'vitest';
import { networkOf } from '../../platform/caller.ts';
import { isOneSource } from './source.ts';

test.each([
  ['a home, or a phone network', '203.0.113.7', true],
  ['the same as IPv6 writes it', '::ffff:203.0.113.7', true],
  ['an IPv6 network', '2001:db8:1:2::9', true],
  ['this machine', '127.0.0.1', false],
  ['this machine as IPv6 has it', '::1', false],
  ['a network of one building', '10.1.2.3', false],
  ['another of those', '172.20.0.5', false],
  ['a third', '192.168.1.20', false],
  ['one of those with IPv6', 'fd12:3456::1', false],
  ['an address nobody knows', 'unknown', false],
])('R8 %s: %s is counted together: %s', (_case, address, together) => {
  expect(isOneSource(networkOf(address))).toBe(together);
});
