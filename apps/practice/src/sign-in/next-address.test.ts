import { expect, it } from 'vitest';
import { nextAddress } from './next-address.ts';

it('goes back to where one was, and never out of the staff app', () => {
  expect(nextAddress('/staff/elm-tree/mine/r1')).toBe('/elm-tree/mine/r1');
  expect(nextAddress('/elm-tree/mine')).toBe('/elm-tree/mine');
  expect(nextAddress('/staff')).toBe('/');
  for (const away of [
    null,
    '',
    'https://example.org',
    '//example.org',
    '/staff//example.org',
    '/\\example.org',
  ])
    expect(nextAddress(away)).toBe('/');
  expect(nextAddress('/staff/sign-in')).toBe('/');
});
