import { expect, test } from 'vitest';
import { sessionOf } from './sdp.ts';

test('a description names the connection that made it, whichever version of it this is', () => {
  const first = 'v=0\r\no=- 4611731400430051336 2 IN IP4 127.0.0.1\r\ns=-\r\n';
  const second = 'v=0\r\no=- 4611731400430051336 3 IN IP4 127.0.0.1\r\ns=-\r\n';
  expect(sessionOf(first)).toBe('4611731400430051336');
  expect(sessionOf(second)).toBe(sessionOf(first));
  expect(sessionOf('v=0\r\n')).toBeNull();
});
