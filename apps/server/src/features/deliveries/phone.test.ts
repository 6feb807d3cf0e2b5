import { expect, test } from 'vitest';
import { mayBeTexted, phoneForText, samePhone } from './phone.ts';

test.each([
  ['07400 123456', '+447400123456'],
  ['+44 (0)7400 123456', '+447400123456'],
  ['0044 7400 123456', '+447400123456'],
  // A range kept for films and made-up people: nobody's, and a mobile all the same.
  ['07700 900123', '+447700900123'],
  // Isle of Man and Jersey.
  ['07624 123456', '+447624123456'],
  ['07797 712345', '+447797712345'],
  ['+33612345678', '+33612345678'],
  ['+1 202 555 0123', '+12025550123'],
])('a text can reach %s', (typed, number) => {
  expect(phoneForText(typed)).toBe(number);
});

test.each(['07123456789', '07911123456'])('as it is kept, too: %s', (kept) => {
  expect(phoneForText(kept)).toBe(`+44${kept.slice(1)}`);
});

test.each([
  '0113 496 0123',
  '07012345678',
  '07600123456',
  '020 7946 0018',
  '0808 157 0192',
  '07000 123456',
  '07600 123456',
  '+33123456789',
  '07700 900123 ext 12',
  '07700',
  'ring my daughter',
  '',
])('no text can reach “%s”', (typed) => {
  expect(phoneForText(typed)).toBeNull();
});

test.each([
  ['07700 900123', true],
  // Guernsey, the Isle of Man and Ireland.
  ['07781 123456', true],
  ['07624 123456', true],
  ['+353 85 123 4567', true],
  ['+33612345678', false],
  ['+1 202 555 0123', false],
  ['0113 496 0123', false],
])('whether texts to %s are paid for: %s', (typed, paid) => {
  expect(mayBeTexted(typed, ['+44', '+353'])).toBe(paid);
});

test('a number is the same however it is typed', () => {
  const typed = ['07700 900123', '+447700900123', '00447700900123', '07700-900-123'];
  expect(new Set(typed.map(samePhone))).toEqual(new Set(['+447700900123']));
});
